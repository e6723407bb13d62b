-- Steering groups (ledningsgrupper, rules E1 and E3): members, offers, meetings, decisions, guidelines; and the role in which another authority's member acts.

-- A member of a steering group acts for the group of one operation. The database works for such a person as egenmakt_steering, which has no grant on any table that holds a
-- client, and for somebody who has not signed in as egenmakt_public (see se.egenmakt.access.ActingTransactions).
create function acting_group() returns uuid language sql stable parallel safe
  return nullif(current_setting('egenmakt.steering_group', true), '')::uuid;

alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add constraint role_assignment_role_check check (role in ('ombud', 'manager', 'administrator', 'steering-member'));
alter table role_assignment add column steering_group_id uuid;
comment on column role_assignment.steering_group_id is 'The group of a steering-member; organisation_id is then the operation whose group it is.';
alter table role_assignment add check ((role = 'steering-member') = (steering_group_id is not null));
alter table role_assignment drop constraint role_assignment_account_id_role_organisation_kind_organisat_key;
alter table role_assignment add constraint role_assignment_once unique nulls not distinct (account_id, role, organisation_kind, organisation_id, steering_group_id, from_day);
alter table session add column steering_group_id uuid;

create table steering_group (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  name text collate sv not null check (name = btrim(name) and length(name) between 1 and 80),
  parent_id uuid check (parent_id <> id),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, id),
  foreign key (operation_id, parent_id) references steering_group
);
comment on table steering_group is 'Steering group (ledningsgrupp) of an operation; with a parent it is an area group (miniledningsgrupp) under it.';

create table steering_member (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  group_id uuid not null,
  party text not null,
  organisation text collate sv not null check (length(organisation) between 1 and 120),
  name text collate sv not null check (name = btrim(name) and length(name) between 1 and 80),
  duty text not null default 'ledamot' check (duty in ('ordförande', 'sekreterare', 'ledamot')),
  mandate text not null default '' check (length(mandate) <= 500),
  deputy_of uuid check (deputy_of <> id),
  account_id uuid references account,
  sign_in_taken_on date,
  from_day date not null,
  until_day date check (until_day >= from_day),
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, group_id) references steering_group,
  foreign key (operation_id, deputy_of) references steering_member,
  exclude using gist (operation_id with =, group_id with =, account_id with =, daterange(from_day, until_day, '[]') with &&)
);
comment on column steering_member.account_id is 'The sign-in, when there is one: one account is one member of a group at a time.';
comment on column steering_member.sign_in_taken_on is 'When the sign-in was last taken away: nobody loses the say over minutes of a meeting before it.';
comment on column steering_member.party is 'Which of the parties of 5 § SFS 2013:522 the member stands for, by code.';
comment on column steering_member.until_day is 'Last day of the term; null while nobody has set one.';
create index on steering_member (operation_id, group_id, party, from_day);

create table steering_offer (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  group_id uuid not null,
  organisation text collate sv not null check (length(organisation) between 1 and 120),
  offered_on date not null,
  offered_by text not null,
  answer text check (answer in ('ja', 'nej')),
  answered_on date check (answered_on >= offered_on),
  words text not null default '' check (length(words) <= 500),
  ask_again_on date,
  primary key (operation_id, id),
  foreign key (operation_id, group_id) references steering_group,
  check ((answer is null) = (answered_on is null))
);
comment on table steering_offer is 'A place offered to a patients'', users'' or relatives'' organisation (5 § SFS 2013:522), and what it answered.';

create table meeting (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  group_id uuid not null,
  on_day date not null,
  starts time not null,
  ends time not null check (ends > starts),
  place text not null default '' check (length(place) <= 120),
  state text not null default 'planerat' check (state in ('planerat', 'kallat', 'hållet', 'inställt')),
  called_on date,
  cancelled_why text not null default '' check (length(cancelled_why) <= 300),
  figures jsonb,
  papers_sent_on date,
  papers bytea,
  minutes_state text not null default 'utkast' check (minutes_state in ('utkast', 'justeras', 'godkänt')),
  minutes_sent_on date,
  minutes_approved_on date,
  minutes bytea,
  adjuster_id uuid,
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, group_id) references steering_group,
  foreign key (operation_id, adjuster_id) references steering_member
);
comment on column meeting.figures is 'The quarter''s figures as the group may see them, protected when they were made: nothing of a client is behind them.';
comment on column meeting.papers is 'The papers as they were sent, as one PDF.';
comment on column meeting.minutes is 'The minutes as they were approved, as a PDF.';
create index on meeting (operation_id, group_id, on_day);

create table meeting_item (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind text not null,
  subject_id uuid,
  title text not null check (length(title) between 1 and 160),
  built text not null default '',
  words text not null default '' check (length(words) <= 2000),
  minutes integer not null default 10 check (minutes between 0 and 240),
  notes text not null default '' check (length(notes) <= 10000),
  by_hand boolean not null default false,
  added_by text not null default '' check (length(added_by) <= 80),
  left_out boolean not null default false,
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, meeting_id) references meeting on delete cascade
);
comment on column meeting_item.subject_id is 'What the item is about: a deficiency, a guideline; null for what was typed by hand.';
comment on column meeting_item.built is 'What the program says of it, made anew while the agenda lives; words is what a person has typed beside it.';
comment on column meeting_item.minutes is 'How long it is thought to take.';
comment on column meeting_item.left_out is 'Built by itself and taken away by a person: it is not built again.';
create index on meeting_item (operation_id, meeting_id, position);
create unique index meeting_item_once on meeting_item (operation_id, meeting_id, kind, subject_id) nulls not distinct where not by_hand;

create table meeting_attendance (
  operation_id uuid not null default acting_operation(),
  meeting_id uuid not null,
  member_id uuid not null,
  answer text check (answer in ('kommer', 'kommer inte')),
  attended boolean,
  signs_in boolean not null default false,
  approved_on date,
  noted_by text not null default '' check (length(noted_by) <= 80),
  objection text not null default '' check (length(objection) <= 2000),
  primary key (operation_id, meeting_id, member_id),
  foreign key (operation_id, meeting_id) references meeting on delete cascade,
  foreign key (operation_id, member_id) references steering_member,
  check (noted_by = '' or (approved_on is not null and not signs_in))
);
comment on column meeting_attendance.signs_in is 'Whether the member could sign in when the minutes were sent: then nobody else notes the approval.';
comment on column meeting_attendance.noted_by is 'Who of the operation noted the approval; empty when the member approved.';
comment on column meeting_attendance.approved_on is 'When this member, who was there, approved the minutes.';

create table meeting_decision (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  group_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  words text not null check (length(words) between 1 and 2000),
  owner_id uuid,
  owner text not null check (length(owner) between 1 and 120),
  due_on date not null,
  done_on date,
  done_how text not null default '' check (length(done_how) <= 2000),
  due_told_on date,
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, group_id) references steering_group,
  foreign key (operation_id, meeting_id) references meeting,
  foreign key (operation_id, item_id) references meeting_item,
  foreign key (operation_id, owner_id) references steering_member
);
comment on column meeting_decision.due_told_on is 'When the owner was told by mail that it is due: once.';
comment on table meeting_decision is 'A decision with its owner and date (rule E3); it stands on the agenda until it is done.';
create index on meeting_decision (operation_id, group_id, due_on) where done_on is null;
create index on meeting_decision (operation_id, meeting_id);

create table guideline (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('prioriteringsordning', 'riktlinjer')),
  number integer not null check (number >= 1),
  words text not null default '' check (length(words) <= 10000),
  decided_on date not null,
  meeting_id uuid,
  from_day date not null,
  until_day date check (until_day >= from_day),
  review_by date not null,
  primary key (operation_id, id),
  unique (operation_id, kind, group_id, number),
  foreign key (operation_id, group_id) references steering_group,
  foreign key (operation_id, meeting_id) references meeting,
  exclude using gist (operation_id with =, kind with =, group_id with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table guideline is 'The group''s priority order, or its guidelines for who gets an ombud, in plain words (rule A3); each version with its days. Versions are never changed.';
create table guideline_criterion (
  operation_id uuid not null default acting_operation(),
  guideline_id uuid not null,
  position integer not null check (position between 1 and 40),
  words text not null check (length(words) between 1 and 300),
  primary key (operation_id, guideline_id, position),
  foreign key (operation_id, guideline_id) references guideline on delete cascade
);
comment on table guideline_criterion is 'One criterion of a priority order, the first weighs most: what the queue is sorted by.';

create table calendar_feed (
  operation_id uuid not null default acting_operation() references operation,
  token_hash bytea not null,
  account_id uuid not null references account,
  group_id uuid not null,
  made_at timestamptz not null,
  primary key (operation_id, token_hash),
  unique (operation_id, account_id, group_id),
  foreign key (operation_id, group_id) references steering_group
);
comment on table calendar_feed is 'Subscription to a group''s meetings: times and places, nothing else. One link a person and group; a new one ends the old.';

do $$
declare
  v_table text;
begin
  foreach v_table in array array['steering_group', 'steering_member', 'steering_offer', 'meeting', 'meeting_item', 'meeting_attendance', 'meeting_decision', 'guideline', 'guideline_criterion', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy own on %I using (operation_id = acting_operation())', v_table);
  end loop;
  -- a member sees the own group alone
  foreach v_table in array array['steering_member', 'steering_offer', 'meeting', 'meeting_decision', 'guideline', 'calendar_feed'] loop
    execute format('create policy own_group on %I as restrictive to egenmakt_steering using (group_id = acting_group())', v_table);
  end loop;
  foreach v_table in array array['meeting_item', 'meeting_attendance'] loop
    execute format('create policy own_group on %I as restrictive to egenmakt_steering using (meeting_id in (select m.id from meeting m))', v_table);
  end loop;
end $$;
-- Approved minutes are kept as they are, by whoever.
create function minutes_stay() returns trigger language plpgsql as $$
begin
  if old.minutes_state = 'godkänt'
     and (new.minutes_state, new.minutes, new.minutes_approved_on, new.minutes_sent_on, new.adjuster_id, new.on_day, new.starts, new.ends, new.place, new.state)
         is distinct from (old.minutes_state, old.minutes, old.minutes_approved_on, old.minutes_sent_on, old.adjuster_id, old.on_day, old.starts, old.ends, old.place, old.state) then
    raise exception 'approved minutes do not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger minutes_stay before update on meeting for each row execute function minutes_stay();

create policy own_group on steering_group as restrictive to egenmakt_steering using (id = acting_group());
create policy own_group on guideline_criterion as restrictive to egenmakt_steering using (guideline_id in (select g.id from guideline g));
-- a member answers and approves for nobody else, proposes but builds no item, and sees to the own decisions
create policy own_answer on meeting_attendance as restrictive for insert to egenmakt_steering
  with check (member_id in (select m.id from steering_member m where m.account_id = acting_account()) and attended is null);
create policy own_approval on meeting_attendance as restrictive for update to egenmakt_steering
  using (member_id in (select m.id from steering_member m where m.account_id = acting_account()));
create policy by_hand on meeting_item as restrictive for insert to egenmakt_steering with check (by_hand);
create policy own_decision on meeting_decision as restrictive for update to egenmakt_steering
  using (owner_id in (select m.id from steering_member m where m.account_id = acting_account()));
create policy own_feed on calendar_feed as restrictive to egenmakt_steering using (account_id = acting_account());

grant select, insert, update on steering_group, steering_member, steering_offer, meeting, meeting_item, meeting_attendance, meeting_decision to egenmakt_app;
grant delete on meeting_item, meeting_decision to egenmakt_app;
grant select, insert on guideline, guideline_criterion to egenmakt_app;
grant update (until_day) on guideline to egenmakt_app;
grant select, insert, update, delete on calendar_feed to egenmakt_app;

-- What a member of another authority may do: read the group's affairs, answer a call, propose an item, approve minutes, keep drafts, follow the calendar.
grant select on operation, county, municipality, steering_group, steering_member, steering_offer, meeting, meeting_item, meeting_attendance, meeting_decision, guideline, guideline_criterion to egenmakt_steering;
grant insert on meeting_item, meeting_attendance to egenmakt_steering;
grant update (answer, approved_on, objection) on meeting_attendance to egenmakt_steering;
grant update (done_on, done_how, version) on meeting_decision to egenmakt_steering;
-- the last who approves makes the minutes approved; one who objects opens them again
grant update (minutes_state, minutes_approved_on, minutes, version) on meeting to egenmakt_steering;
grant select, insert, update, delete on form_draft, calendar_feed to egenmakt_steering;

-- A calendar program has nothing but its link: whose it is, and of which group. The meetings are then read with that member's rights.
grant select (operation_id, token_hash, account_id, group_id) on calendar_feed to egenmakt_public;
