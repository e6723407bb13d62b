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

-- A version that has not begun may be taken back, and is then gone to everybody; its row stays. One that has begun stays in force.
alter table guideline add column taken_back_on date;
comment on column guideline.taken_back_on is 'When the version was taken back, before it began; null for every other. Versions are changed in no other way.';
do $$
declare
  v_name text;
begin
  for v_name in select conname from pg_constraint where conrelid = 'guideline'::regclass and (contype = 'x' or (contype = 'u' and pg_get_constraintdef(oid) like '%number%')) loop
    execute format('alter table guideline drop constraint %I', v_name);
  end loop;
end $$;
alter table guideline add constraint guideline_one_a_day
  exclude using gist (operation_id with =, kind with =, group_id with =, daterange(from_day, until_day, '[]') with &&) where (taken_back_on is null);
create unique index guideline_number on guideline (operation_id, kind, group_id, number) where taken_back_on is null;
create function guideline_begun() returns trigger language plpgsql as $$
begin
  if new.taken_back_on is distinct from old.taken_back_on and (old.taken_back_on is not null or old.from_day <= acting_day()) then
    raise exception 'a version that has begun is not taken back' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guideline_begun before update on guideline for each row execute function guideline_begun();
grant update (taken_back_on) on guideline to egenmakt_app;
create policy not_taken_back on guideline as restrictive for select to egenmakt_steering using (taken_back_on is null);

-- Minutes are approved by all who were there, whoever says so; the approval of one who cannot sign in is noted by the operation, and counts. A member of another authority takes no other step than these:
-- the last approval, and an objection of the own, which opens them.
create function minutes_by_all() returns trigger language plpgsql as $$
begin
  if new.minutes_state = 'godkänt' and old.minutes_state <> 'godkänt'
     and (old.minutes_state <> 'justeras' or new.minutes is null or new.minutes_approved_on is null
          or not exists (select from meeting_attendance a where a.operation_id = old.operation_id and a.meeting_id = old.id and a.attended)
          or exists (select from meeting_attendance a where a.operation_id = old.operation_id and a.meeting_id = old.id and a.attended and a.approved_on is null)) then
    raise exception 'minutes are approved by all who were there' using errcode = 'insufficient_privilege';
  end if;
  if new.minutes_state <> 'godkänt' and (new.minutes, new.minutes_approved_on) is distinct from (old.minutes, old.minutes_approved_on) then
    raise exception 'minutes are kept when they are approved' using errcode = 'insufficient_privilege';
  end if;
  if current_user = 'egenmakt_steering' and new.minutes_state not in ('godkänt', old.minutes_state)
     and (old.minutes_state <> 'justeras' or new.minutes_state <> 'utkast'
          or not exists (select from meeting_attendance a join steering_member m on m.operation_id = a.operation_id and m.id = a.member_id
                         where a.operation_id = old.operation_id and a.meeting_id = old.id and a.attended and a.objection <> '' and m.account_id = acting_account())) then
    raise exception 'who objects to minutes opens them' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger minutes_by_all before update on meeting for each row execute function minutes_by_all();

-- Who was there, and approved, does not change either when the minutes are approved.
create function approvals_stay() returns trigger language plpgsql as $$
begin
  if (new.attended, new.approved_on, new.noted_by, new.objection) is distinct from (old.attended, old.approved_on, old.noted_by, old.objection)
     and exists (select from meeting m where m.operation_id = old.operation_id and m.id = old.meeting_id and m.minutes_state = 'godkänt') then
    raise exception 'the approvals of approved minutes do not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger approvals_stay before update on meeting_attendance for each row execute function approvals_stay();
