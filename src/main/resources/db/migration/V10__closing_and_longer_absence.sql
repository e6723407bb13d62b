-- A closing ends what the client waits for; an undo the same day gives it back (rule B8).
alter table awaited_decision add ended_with_closing boolean not null default false;
alter table awaited_decision add until_before_closing date;
alter table awaited_decision add check (ended_with_closing or until_before_closing is null);
comment on column awaited_decision.ended_with_closing is 'The commission''s closing ended it: an undo of the closing gives it back its last day.';
comment on column awaited_decision.until_before_closing is 'The last day it had before the closing ended it; null when it had none.';

-- From which day an absence counts as a longer one when it lasts more days than this (rule C8): what each operation has set, beside what holds for all.
create table longer_absence (
  operation_id uuid not null default acting_operation() references operation,
  from_day date not null,
  days integer not null check (days between 1 and 366),
  primary key (operation_id, from_day)
);
comment on table longer_absence is 'From this day on an absence is a longer one when it lasts more than so many days in a row (rule C8).';
alter table longer_absence enable row level security; alter table longer_absence force row level security;
create policy own on longer_absence using (operation_id = acting_operation());
grant select, insert, update on longer_absence to egenmakt_app;
