-- A closing ends what the client waits for; an undo the same day gives it back (rule B8).
alter table awaited_decision add ended_with_closing boolean not null default false;
alter table awaited_decision add until_before_closing date;
alter table awaited_decision add check (ended_with_closing or until_before_closing is null);
comment on column awaited_decision.ended_with_closing is 'The commission''s closing ended it: an undo of the closing gives it back its last day.';
comment on column awaited_decision.until_before_closing is 'The last day it had before the closing ended it; null when it had none.';
