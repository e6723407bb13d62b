-- What first-time users missed in the group's pages: a meeting called held by a slip of the hand, and invitations to parties that are missing.

alter table meeting add column held_on date;
comment on column meeting.held_on is 'The day somebody said that the meeting is held: through that day it can be undone. Null for every other, and for one that was written in afterwards.';

create table steering_invitation (
  operation_id uuid not null default acting_operation(),
  group_id uuid not null,
  party text not null,
  sent_on date not null,
  sent_by text not null check (length(sent_by) <= 80),
  primary key (operation_id, group_id, party, sent_on),
  foreign key (operation_id, group_id) references steering_group
);
comment on table steering_invitation is 'That a letter was sent to a party that must be in the group and is missing (5 § SFS 2013:522), once a day.';
alter table steering_invitation enable row level security; alter table steering_invitation force row level security;
create policy own on steering_invitation using (operation_id = acting_operation());
grant select, insert on steering_invitation to egenmakt_app;
