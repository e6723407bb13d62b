-- System deficiencies (systembrister, rule E2): observations, deficiencies, each responsible body's own way, offers between operations, what is published.
-- Nothing here leads to a client: an observation has no key, no day and no moment that a contact has too.
create table observation (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  month date not null check (month = date_trunc('month', month) and month >= date '2000-01-01'),
  source text not null check (source in ('ombud', 'brukarorganisation', 'klient', 'närstående')),
  organisation text not null default '' check (length(organisation) <= 120),
  ombud_id uuid,
  named boolean not null default false,
  what text not null check (length(what) between 1 and 4000),
  body_kind text not null,
  body_name text collate sv not null default '' check (length(body_name) <= 120),
  life_area text not null,
  fault text,
  counted_before boolean not null default false,
  client_told text not null check (client_told in ('ja', 'inte än', 'ingen klient')),
  state text not null check (state in ('mottagen', 'läses', 'noterad', 'tillhör en brist', 'lämnad vidare', 'lagd åt sidan')),
  state_why text not null default '' check (length(state_why) <= 500),
  read_by text not null default '' check (length(read_by) <= 80),
  deficiency_id uuid,
  offer_id uuid,
  follow_hash bytea,
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, ombud_id) references ombud,
  check ((source = 'ombud') = (ombud_id is not null)),
  check ((state = 'tillhör en brist') = (deficiency_id is not null)),
  check ((state = 'lämnad vidare') = (offer_id is not null))
);
comment on table observation is 'What somebody has seen go wrong, cut loose from the person: no client, no commission, no day, no moment of writing.';
comment on column observation.month is 'The month it was seen in, as its first day: a day could be held against the days of contacts.';
comment on column observation.counted_before is 'The ombud says that this client is counted already for the same.';
comment on column observation.named is 'Whether the ombud may be named toward the steering group.';
comment on column observation.follow_hash is 'Hash of the code by which somebody who sent it in without an account can see what became of it.';
create index on observation (operation_id, state);
create index on observation (operation_id, deficiency_id);
create unique index on observation (operation_id, follow_hash) where follow_hash is not null;
create index on observation (follow_hash) where follow_hash is not null;

create table deficiency (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  year integer not null,
  serial integer not null check (serial >= 1),
  title text collate sv not null check (title = btrim(title) and length(title) between 1 and 120),
  what text not null check (length(what) between 1 and 4000),
  life_area text not null,
  fault text not null,
  right_code text not null,
  right_words text not null default '' check (length(right_words) <= 200),
  municipality_code text references municipality,
  noted_on date not null,
  written_by uuid references account,
  second_reader text not null default '' check (length(second_reader) <= 80),
  second_read_on date,
  published_on date,
  published_by text not null default '' check (length(published_by) <= 80),
  published_meeting_id uuid,
  recurs_of uuid,
  version integer not null default 0,
  primary key (operation_id, id),
  unique (operation_id, year, serial),
  foreign key (operation_id, published_meeting_id) references meeting,
  foreign key (operation_id, recurs_of) references deficiency,
  check ((second_reader <> '') = (second_read_on is not null)),
  check (published_on is null or second_read_on is not null)
);
comment on table deficiency is 'System deficiency: a fault that recurs and is not explained by single events.';
comment on column deficiency.municipality_code is 'Where, when it is in one municipality; null for the whole operation.';
comment on column deficiency.written_by is 'Who wrote its words last: never the second reader too.';
comment on column deficiency.second_reader is 'Who read it before anybody outside: nothing in it points out a client or an official.';
comment on column deficiency.recurs_of is 'A deficiency that was mended and came back as this one.';
alter table observation add foreign key (operation_id, deficiency_id) references deficiency;

create table deficiency_count (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  frozen_on date not null,
  observations integer not null check (observations >= 0),
  ombud integer not null check (ombud >= 0),
  clients integer not null check (clients >= 0),
  primary key (operation_id, deficiency_id, frozen_on),
  foreign key (operation_id, deficiency_id) references deficiency
);
comment on table deficiency_count is 'How many it touches, as counted from the observations on that day: kept though an observation goes. For the own operation alone.';

create table deficiency_shown (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  number integer not null check (number >= 1),
  clients integer check (clients >= 0),
  shown_from date not null,
  primary key (operation_id, deficiency_id, number),
  foreign key (operation_id, deficiency_id) references deficiency
);
comment on table deficiency_shown is 'Every number of clients that anybody outside the operation has been able to see, in order: null is "fewer than five". A new one is added only when nobody is found in the difference.';

create table referral (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  deficiency_id uuid not null,
  body_kind text not null,
  body_name text collate sv not null check (length(body_name) between 1 and 120),
  unit text not null default '' check (length(unit) <= 120),
  state text not null,
  since date not null,
  due_on date,
  primary key (operation_id, id),
  unique (operation_id, deficiency_id, body_kind, body_name),
  foreign key (operation_id, deficiency_id) references deficiency
);
comment on table referral is 'One responsible body of a deficiency, with its own way and its own clock. State, since and due_on follow from the steps.';
create index on referral (operation_id, due_on);
create table referral_step (
  operation_id uuid not null default acting_operation(),
  referral_id uuid not null,
  number integer not null check (number >= 1),
  kind text not null,
  on_day date not null,
  who text not null check (length(who) between 1 and 120),
  said text not null default '' check (length(said) <= 4000),
  due_on date,
  upward text check (upward in ('län', 'nation')),
  meeting_id uuid,
  recorded_by text not null check (length(recorded_by) <= 80),
  primary key (operation_id, referral_id, number),
  foreign key (operation_id, referral_id) references referral,
  foreign key (operation_id, meeting_id) references meeting
);
comment on table referral_step is 'A step on a deficiency''s way at one body, dated, with who and what was said. Never changed; what was wrong is put right by a further step.';

create function steps_stay() returns trigger language plpgsql as $$
begin
  if exists (select from referral_step s where s.operation_id = old.operation_id and s.referral_id = old.referral_id and s.number > 1) then
    raise exception 'a step that was taken stays' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger steps_stay before delete on referral_step for each row execute function steps_stay();
comment on function steps_stay() is 'A body that was added by mistake can go while it is only noted; what has happened at a body stays.';

create table deficiency_group (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  group_id uuid not null,
  raised_on date not null,
  meeting_id uuid,
  primary key (operation_id, deficiency_id, group_id),
  foreign key (operation_id, deficiency_id) references deficiency,
  foreign key (operation_id, group_id) references steering_group,
  foreign key (operation_id, meeting_id) references meeting
);
comment on table deficiency_group is 'The steering groups where it has been taken up: from then on their members see it.';

create table better_question (
  operation_id uuid not null default acting_operation(),
  referral_id uuid not null,
  ombud_id uuid not null,
  asked_on date not null,
  answered_on date,
  answer text check (answer in ('bättre', 'delvis bättre', 'inte bättre', 'vet inte')),
  words text not null default '' check (length(words) <= 1000),
  primary key (operation_id, referral_id, ombud_id, asked_on),
  foreign key (operation_id, referral_id) references referral,
  foreign key (operation_id, ombud_id) references ombud,
  check ((answer is null) = (answered_on is null))
);
comment on table better_question is 'Some time after a body said that it was mended, the ombud who saw it are asked whether life is better.';

create table deficiency_offer (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  deficiency_id uuid not null,
  from_name text not null,
  to_operation_id uuid not null references operation,
  to_name text not null,
  title text not null,
  what text not null,
  offered_on date not null,
  offered_by text not null,
  answer text check (answer in ('ja', 'nej')),
  answered_on date,
  answered_by text not null default '',
  clients integer check (clients >= 5),
  withdrawn_on date,
  primary key (operation_id, id),
  foreign key (operation_id, deficiency_id) references deficiency,
  check (to_operation_id <> operation_id),
  check ((answer is null) = (answered_on is null))
);
comment on table deficiency_offer is 'Another operation of the county is asked whether it sees the same. It answers with a number; its observations stay where they are.';
comment on column deficiency_offer.clients is 'How many clients it touches there; null is fewer than five, and before the answer.';
create unique index deficiency_offer_once on deficiency_offer (operation_id, deficiency_id, to_operation_id) where withdrawn_on is null;
create index on deficiency_offer (to_operation_id, answered_on);

create table published_deficiency (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  reference text not null,
  operation_name text not null,
  county_code text references county,
  place text not null default '',
  title text not null,
  what text not null,
  life_area text not null,
  fault text not null,
  right_says text not null,
  clients integer check (clients >= 0),
  observations integer check (observations >= 0),
  counted_on date,
  noted_on date not null,
  published_on date not null,
  recurs_of uuid,
  primary key (operation_id, deficiency_id),
  foreign key (operation_id, deficiency_id) references deficiency
);
comment on table published_deficiency is 'A deficiency as the group chose to show it to everybody: a copy, with protected numbers; null is "fewer than five", in words on the page.';
create table published_referral (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  position integer not null,
  body_kind text not null,
  body_name text not null,
  state text not null,
  since date not null,
  due_on date,
  handed_over_on date,
  answered_on date,
  mended_on date,
  primary key (operation_id, deficiency_id, position),
  foreign key (operation_id, deficiency_id) references published_deficiency on delete cascade
);
create index on published_deficiency (deficiency_id);
create index on published_deficiency (county_code, life_area);
create index on published_referral (state, since);
comment on table published_referral is 'What became of it at each body, kept in step with the referral while the deficiency is published.';

do $$
declare
  v_table text;
begin
  foreach v_table in array array['observation', 'deficiency', 'deficiency_count', 'deficiency_shown', 'referral', 'referral_step', 'deficiency_group', 'better_question', 'deficiency_offer', 'published_deficiency', 'published_referral'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy own on %I using (operation_id = acting_operation())', v_table);
  end loop;
end $$;

-- Offers are seen by both; the one asked answers, and changes nothing else.
create policy offered on deficiency_offer for select using (to_operation_id = acting_operation());
create policy answered on deficiency_offer for update using (to_operation_id = acting_operation()) with check (to_operation_id = acting_operation());
create function deficiency_offer_sides() returns trigger language plpgsql as $$
begin
  if old.to_operation_id = acting_operation() then
    if (new.operation_id, new.id, new.deficiency_id, new.from_name, new.to_operation_id, new.to_name, new.title, new.what, new.offered_on, new.offered_by, new.withdrawn_on)
       is distinct from (old.operation_id, old.id, old.deficiency_id, old.from_name, old.to_operation_id, old.to_name, old.title, old.what, old.offered_on, old.offered_by, old.withdrawn_on) then
      raise exception 'whoever is asked answers, and changes nothing else' using errcode = 'insufficient_privilege';
    end if;
  elsif (new.answer, new.answered_on, new.answered_by, new.clients)
       is distinct from (old.answer, old.answered_on, old.answered_by, old.clients) then
    raise exception 'whoever asks does not answer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger deficiency_offer_sides before update on deficiency_offer for each row execute function deficiency_offer_sides();

-- An operation that has said yes follows the deficiency: it reads its way, and changes nothing.
create function followed_deficiencies() returns setof uuid language sql stable
begin atomic
  select o.deficiency_id from deficiency_offer o where o.to_operation_id = acting_operation() and o.answer = 'ja' and o.withdrawn_on is null;
end;
create policy followed on deficiency for select to egenmakt_app using (acting_operation() is not null and id in (select id from followed_deficiencies() id));
create policy followed on referral for select to egenmakt_app using (acting_operation() is not null and deficiency_id in (select id from followed_deficiencies() id));
create policy followed on referral_step for select to egenmakt_app using (acting_operation() is not null and referral_id in (select r.id from referral r where r.deficiency_id in (select id from followed_deficiencies() id)));

-- Whom one may ask: the other operations of the same county, by name.
create policy county on operation for select using (acting_scope() = 'county');
create policy county on operation_municipality for select using (acting_scope() = 'county' and acting_operation() is not null);
create function operations_of_the_county() returns table (id uuid, name text)
language plpgsql as $$
declare
  v_before text := acting_scope();
begin
  perform set_config('egenmakt.scope', 'county', true);
  return query
  select distinct o.id, o.name from operation o join operation_municipality p on p.operation_id = o.id join municipality m on m.code = p.municipality_code
  where o.id <> acting_operation() and (p.until_day is null or p.until_day >= acting_day())
    and o.demo = (select x.demo from operation x where x.id = acting_operation())
    and m.county_code in (select n.county_code from operation_municipality q join municipality n on n.code = q.municipality_code
                          where q.operation_id = acting_operation() and (q.until_day is null or q.until_day >= acting_day()));
  perform set_config('egenmakt.scope', v_before, true);
end $$;

grant select, insert, update on observation, deficiency, referral, better_question, deficiency_offer to egenmakt_app;
grant select, insert on referral_step, deficiency_group, deficiency_count to egenmakt_app;
grant update (observations, ombud, clients) on deficiency_count to egenmakt_app;
grant select, insert on deficiency_shown to egenmakt_app;
grant delete on referral, referral_step to egenmakt_app;
grant select, insert, update, delete on published_deficiency, published_referral to egenmakt_app;

-- A member of a steering group sees what its group has taken up; never an observation.
create policy taken_up on deficiency as restrictive to egenmakt_steering using (id in (select g.deficiency_id from deficiency_group g where g.group_id = acting_group()));
create policy taken_up on deficiency_shown as restrictive to egenmakt_steering using (deficiency_id in (select g.deficiency_id from deficiency_group g where g.group_id = acting_group()));
create policy taken_up on deficiency_group as restrictive to egenmakt_steering using (group_id = acting_group());
create policy taken_up on referral as restrictive to egenmakt_steering using (deficiency_id in (select g.deficiency_id from deficiency_group g where g.group_id = acting_group()));
create policy taken_up on referral_step as restrictive to egenmakt_steering using (referral_id in (select r.id from referral r));
grant select on deficiency, deficiency_shown, deficiency_group, referral, referral_step, published_deficiency, published_referral to egenmakt_steering;

-- Anybody: what is published, which operations there are and where, and sending in an observation (which is then read by the operation, and by nobody else).
create policy everybody on published_deficiency for select to egenmakt_public using (acting_operation() is null and acting_scope() = 'public');
create policy everybody on published_referral for select to egenmakt_public using (acting_operation() is null and acting_scope() = 'public');
create policy everybody on operation for select to egenmakt_public using (acting_scope() = 'public');
create policy everybody on operation_municipality for select to egenmakt_public using (acting_operation() is null and acting_scope() = 'public');
create policy sent_in on observation as restrictive to egenmakt_public with check (acting_scope() = 'public' and source <> 'ombud' and state = 'mottagen');
grant select on county, municipality, operation, operation_municipality, published_deficiency, published_referral to egenmakt_public;
grant insert (operation_id, id, month, source, organisation, what, body_kind, body_name, life_area, client_told, state, follow_hash) on observation to egenmakt_public;

-- Whoever sent something in without an account sees by the code alone what became of it: the one row that has its hash, and of that row no word of what was written.
create function followed_hash() returns bytea language sql stable parallel safe
  return decode(nullif(current_setting('egenmakt.followed', true), ''), 'hex');
create policy followed on observation for select using (acting_operation() is null and acting_scope() = 'public' and follow_hash = followed_hash());
create function observation_followed(p_hash bytea) returns table (operation_id uuid, month date, state text, state_why text, deficiency_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('egenmakt.followed', encode(p_hash, 'hex'), true);
  return query select o.operation_id, o.month, o.state, case when o.state = 'lagd åt sidan' then o.state_why else '' end, o.deficiency_id
    from observation o where o.follow_hash = p_hash;
  perform set_config('egenmakt.followed', '', true);
end $$;
revoke all on function observation_followed(bytea) from public;
grant execute on function observation_followed(bytea) to egenmakt_public;
