-- Commissions: facts only. Numbers, dates and codes; no names, no contact details, no free text about a client.
create table client (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  number text collate "C" not null check (length(number) between 1 and 20),
  primary key (operation_id, id),
  unique (operation_id, number)
);

create table commission (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  client_id uuid not null,
  ombud_id uuid not null,
  sex text not null check (sex in ('man', 'kvinna', 'annat', 'okänt')),
  birth_year integer check (birth_year between 1900 and 2100),
  born_on date,
  municipality_code text not null references municipality,
  contact_made_by text not null default 'okänt',
  main_reasons text[] not null check (cardinality(main_reasons) >= 1),
  other_reasons text[] not null default '{}' check (not other_reasons && main_reasons),
  minor_children text not null check (minor_children in ('ja', 'nej', 'okänt')),
  children_at_home text not null check (children_at_home in ('ja', 'nej', 'okänt')),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  closing_reason text,
  closing_result text,
  closing_set_back text,
  closed_at timestamptz,
  last_contact_on date,
  version integer not null default 0,
  primary key (operation_id, id),
  foreign key (operation_id, client_id) references client,
  foreign key (operation_id, ombud_id) references ombud,
  unique (operation_id, client_id, opened_on),
  check (extract(year from born_on) = birth_year),
  check (children_at_home <> 'ja' or minor_children = 'ja'),
  check (closed_on is not null or (closing_reason is null and closing_result is null and closing_set_back is null)),
  exclude using gist (operation_id with =, client_id with =, daterange(opened_on, closed_on, '[)') with &&)
);
comment on column commission.last_contact_on is 'Day of the last contact that reached somebody (rule B5); kept by a trigger.';
comment on column commission.closing_set_back is 'Why the closing was dated back (rule B8), by code.';
comment on column commission.closed_at is 'When the closing was recorded: an undo lasts the same day (rule B8).';
create index commission_ombud on commission (operation_id, ombud_id, closed_on);
create index commission_client on commission (operation_id, client_id, opened_on);
create index commission_open on commission (operation_id) where closed_on is null;

create table stand_in (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  commission_id uuid not null,
  ombud_id uuid not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  client_agreed_on date not null,
  primary key (operation_id, id),
  foreign key (operation_id, commission_id) references commission on delete cascade,
  foreign key (operation_id, ombud_id) references ombud
);
comment on table stand_in is 'A colleague stands in for a commission''s ombud, with the client''s yes.';
create index on stand_in (operation_id, ombud_id);
create index on stand_in (operation_id, commission_id);

create table change_of_ombud (
  operation_id uuid not null default acting_operation(),
  id bigint generated always as identity,
  commission_id uuid not null,
  day date not null,
  from_ombud_id uuid not null,
  to_ombud_id uuid not null,
  primary key (operation_id, id),
  foreign key (operation_id, commission_id) references commission on delete cascade,
  foreign key (operation_id, from_ombud_id) references ombud,
  foreign key (operation_id, to_ombud_id) references ombud
);
create index on change_of_ombud (operation_id, commission_id, day);

create table contact (
  operation_id uuid not null default acting_operation(),
  id bigint generated always as identity,
  commission_id uuid not null,
  day date not null,
  kind text not null check (kind in ('hembesök', 'möte', 'telefon', 'meddelande', 'brev', 'annat', 'försök')),
  with_whom text not null check (length(with_whom) between 1 and 80),
  logged_by uuid,
  logged_at timestamptz,
  form_key uuid,
  primary key (operation_id, id),
  foreign key (operation_id, commission_id) references commission on delete cascade
);
comment on column contact.form_key is 'Random key of the form it came from: the same form sent twice makes one contact.';
create index contact_commission on contact (operation_id, commission_id, day desc, id desc);
create unique index contact_form_key on contact (operation_id, form_key) where form_key is not null;

create table awaited_decision (
  operation_id uuid not null default acting_operation(),
  id bigint generated always as identity,
  commission_id uuid not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  what text not null check (length(what) between 1 and 200),
  primary key (operation_id, id),
  foreign key (operation_id, commission_id) references commission on delete cascade
);
create index on awaited_decision (operation_id, commission_id, from_day);

-- The commissions whose contacts the acting ombud may see: own, and those the ombud stands in for that day.
create function readable_commissions() returns setof uuid language sql stable
begin atomic
  select c.id from commission c where c.operation_id = acting_operation() and c.ombud_id = acting_ombud()
  union all
  select s.commission_id from stand_in s where s.operation_id = acting_operation() and s.ombud_id = acting_ombud()
    and s.from_day <= acting_day() and (s.until_day is null or s.until_day >= acting_day());
end;

alter table client enable row level security; alter table client force row level security;
create policy own on client using (operation_id = acting_operation());
alter table commission enable row level security; alter table commission force row level security;
create policy own on commission using (operation_id = acting_operation());
alter table stand_in enable row level security; alter table stand_in force row level security;
create policy own on stand_in using (operation_id = acting_operation());
alter table change_of_ombud enable row level security; alter table change_of_ombud force row level security;
create policy own on change_of_ombud using (operation_id = acting_operation());
alter table contact enable row level security; alter table contact force row level security;
create policy own on contact using (operation_id = acting_operation() and (acting_scope() in ('operation', 'facts') or commission_id = any (array(select readable_commissions()))));
alter table awaited_decision enable row level security; alter table awaited_decision force row level security;
create policy own on awaited_decision using (operation_id = acting_operation() and (acting_scope() in ('operation', 'facts') or commission_id = any (array(select readable_commissions()))));

-- commission.last_contact_on follows the contacts; an attempt that reached nobody is no contact.
create function keep_last_contact() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update commission c set last_contact_on = greatest(c.last_contact_on, n.day)
    from (select operation_id, commission_id, max(day) as day from changed where kind <> 'försök' group by 1, 2) n
    where c.operation_id = n.operation_id and c.id = n.commission_id and (c.last_contact_on is null or c.last_contact_on < n.day);
  else
    update commission c set last_contact_on = (select max(x.day) from contact x where x.operation_id = c.operation_id and x.commission_id = c.id and x.kind <> 'försök')
    where (c.operation_id, c.id) in (select operation_id, commission_id from changed);
  end if;
  return null;
end $$;
create trigger contact_inserted after insert on contact referencing new table as changed for each statement execute function keep_last_contact();
create trigger contact_deleted after delete on contact referencing old table as changed for each statement execute function keep_last_contact();

-- Rule B5 on any day, for those who may not see the contacts themselves: which commissions are open at the end of the day, their last contact, whether they wait, whether they are quiet.
create function quiet_on(p_day date) returns table (commission_id uuid, last_contact_on date, awaiting boolean, quiet boolean)
language plpgsql as $$
declare
  v_before text := acting_scope();
begin
  perform set_config('egenmakt.scope', 'facts', true);
  return query
  select c.id, k.day, a.awaiting, coalesce(k.day, c.opened_on) < (p_day - interval '6 months')::date and not a.awaiting
  from commission c
  cross join lateral (select max(x.day) as day from contact x
                      where x.operation_id = c.operation_id and x.commission_id = c.id and x.day <= p_day and x.kind <> 'försök') k
  cross join lateral (select exists (select from awaited_decision w
                      where w.operation_id = c.operation_id and w.commission_id = c.id and w.from_day <= p_day and (w.until_day is null or w.until_day >= p_day)) as awaiting) a
  where c.operation_id = acting_operation() and c.opened_on <= p_day and (c.closed_on is null or c.closed_on > p_day);
  perform set_config('egenmakt.scope', v_before, true);
end $$;

grant select, insert, update, delete on client, commission, stand_in, change_of_ombud, contact, awaited_decision to egenmakt_app;
