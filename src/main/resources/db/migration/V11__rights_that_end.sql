-- Rights end when what they rest on ends.

-- Stand-ins: one at a time of the same ombud for a commission; they end with a change of ombud and with the closing.
-- The owner of the tables is bound by row-level security too; while the rows are set right it is not.
alter table stand_in no force row level security;
alter table change_of_ombud no force row level security;
alter table commission no force row level security;
delete from stand_in s using commission c
  where c.operation_id = s.operation_id and c.id = s.commission_id and c.closed_on < s.from_day;
update stand_in s set until_day = c.closed_on from commission c
  where c.operation_id = s.operation_id and c.id = s.commission_id and c.closed_on >= s.from_day and (s.until_day is null or s.until_day > c.closed_on);
update stand_in s set until_day = h.day - 1
  from (select operation_id, commission_id, max(day) as day from change_of_ombud group by 1, 2) h
  where h.operation_id = s.operation_id and h.commission_id = s.commission_id and s.from_day < h.day and (s.until_day is null or s.until_day >= h.day);
-- those that overlap become one, over the days that any of them had
create temporary table stand_in_joined on commit drop as
  select operation_id, commission_id, ombud_id, unnest(range_agg(daterange(from_day, until_day, '[]'))) as days, min(client_agreed_on) as client_agreed_on
  from stand_in s
  where exists (select from stand_in o where o.operation_id = s.operation_id and o.commission_id = s.commission_id and o.ombud_id = s.ombud_id and o.id <> s.id
                and daterange(o.from_day, o.until_day, '[]') && daterange(s.from_day, s.until_day, '[]'))
  group by operation_id, commission_id, ombud_id;
delete from stand_in s using stand_in_joined j
  where j.operation_id = s.operation_id and j.commission_id = s.commission_id and j.ombud_id = s.ombud_id and daterange(s.from_day, s.until_day, '[]') <@ j.days;
insert into stand_in (operation_id, id, commission_id, ombud_id, from_day, until_day, client_agreed_on)
  select operation_id, gen_random_uuid(), commission_id, ombud_id, lower(days), upper(days) - 1, client_agreed_on from stand_in_joined;
alter table stand_in add constraint stand_in_once exclude using gist (operation_id with =, commission_id with =, ombud_id with =, daterange(from_day, until_day, '[]') with &&);
alter table stand_in force row level security;
alter table change_of_ombud force row level security;
alter table commission force row level security;

-- A role that ends with an employment; the sessions in it end the same day.
alter table role_assignment add column with_employment boolean not null default false;
comment on column role_assignment.with_employment is 'The role ended because the employment did: it comes back if the ombud is employed anew.';
alter table session add column until_day date;
comment on column session.until_day is 'Last day of the role that is acted in; null while nobody has set one.';
alter table session add column ended_why text;
comment on column session.ended_why is 'Why it was ended (Session.Ended): what was typed is kept only where the same person is sure to be at the keyboard.';

-- A password chosen by a link tells its person who made the link.
alter table invitation add column made_by text not null default '';
create table password_change (
  account_id uuid not null references account,
  at timestamptz not null,
  link_by text not null,
  read_at timestamptz,
  primary key (account_id, at)
);
comment on table password_change is 'A password was replaced by a link: shown to the person at sign-in until read.';
grant select, insert, update on password_change to egenmakt_app;

-- What is done with the accounts of an operation's people stands in the operation's own chain too.
create function audit_append_for(p_operation uuid, p_at timestamptz, p_actor text, p_role text, p_action text, p_subject text)
returns bigint language plpgsql as $$
declare
  v_number bigint;
begin
  if acting_scope() <> 'installation' then
    raise exception 'audit_append_for: only who administers accounts writes in another chain';
  end if;
  perform set_config('egenmakt.scope', 'set-up', true), set_config('egenmakt.setting_up', p_operation::text, true);
  v_number := audit_append(p_at, p_actor, p_role, p_action, '', '{}', p_subject);
  perform set_config('egenmakt.scope', 'installation', true), set_config('egenmakt.setting_up', '', true);
  return v_number;
end $$;

-- Anybody can sign in as a person of the demo, who therefore never acts in an operation that is not demo.
create function demo_stays_demo() returns trigger language plpgsql as $$
begin
  if new.organisation_id is not null
     and (select demo from account where id = new.account_id)
     and not exists (select from operation where id = new.organisation_id and demo) then
    raise exception 'an account of the demo cannot act in this operation' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger demo_stays_demo before insert or update of account_id, organisation_id on role_assignment for each row execute function demo_stays_demo();

-- Once there is an operation that is not demo, nobody administers as a person of the demo any more.
create function demo_administers_no_longer() returns trigger language plpgsql as $$
begin
  update session set ended_at = now(), ended_why = 'role-taken'
  where ended_at is null and role = 'administrator' and account_id in (select id from account where demo);
  return null;
end $$;
create trigger demo_administers_no_longer after insert on operation for each row when (not new.demo) execute function demo_administers_no_longer();

-- The log is searched by account, since a name can be chosen; by name where the program itself acted.
drop index audit_entry_actor;
create index audit_entry_who on audit_entry (operation_id, (coalesce(account_id::text, actor)), actor, number);

-- The program's own login owns nothing: what it needs of the owner's is this one act, with no choice in it.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze client, commission, contact, awaited_decision, change_of_ombud;
end $$;
revoke execute on function refresh_statistics() from public;
grant execute on function refresh_statistics() to egenmakt_app;
