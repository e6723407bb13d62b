-- Steering groups, mended after a review: who has been called to a meeting, minutes that the database too lets only everybody approve, a version of guidelines taken back before it begins.

create table meeting_call (
  operation_id uuid not null default acting_operation(),
  meeting_id uuid not null,
  member_id uuid not null,
  primary key (operation_id, meeting_id, member_id),
  foreign key (operation_id, meeting_id) references meeting on delete cascade,
  foreign key (operation_id, member_id) references steering_member
);
comment on table meeting_call is 'Whom a mail has called to a meeting: who comes to sit in the group afterwards is called too, once.';
alter table meeting_call enable row level security; alter table meeting_call force row level security;
create policy own on meeting_call using (operation_id = acting_operation());
grant select, insert on meeting_call to egenmakt_app;
