-- A nation to measure against, in the benchmark's own database: 110 operations, ten years, 12 000 clients a year, 5 million contacts.
-- The first operation is the large one: eight ombud and 300 open commissions. The same rows at every run; variables: scale (1), contacts (true).
-- Run by the superuser of the embedded server: triggers and foreign keys are passed by, so that it takes a minute or two, and the last contact is set at the end.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
set client_min_messages = warning;
select setseed(0.42);

create temp table op as
select n, md5('operation ' || n)::uuid as id, case n when 1 then 8 else 2 end as ombud,
       :scale * case n when 1 then 190 else 46 end as begun_a_year, case n when 1 then 548 else 400 end as mean_days
from generate_series(1, 110) n;
insert into operation (id, name, demo, created_on) select id, 'Prov ' || lpad(n::text, 3, '0'), false, current_date from op;
insert into operation_municipality (operation_id, municipality_code, from_day)
  select op.id, m.code, date '2010-01-01' from op
  join (select code, row_number() over (order by code) as r from municipality) m on (m.r - 1) % 110 = op.n - 1;
insert into operation_form (operation_id, id, form, from_day)
  select id, md5('form ' || n)::uuid, 'en kommun', date '2010-01-01' from op;

create temp table om as
select op.id as operation_id, op.n, k, md5('ombud ' || op.n || ' ' || k)::uuid as id, 'Ombud ' || op.n || '-' || k as name
from op, generate_series(1, op.ombud) k;
insert into ombud select operation_id, id, name from om;
insert into employment (operation_id, id, ombud_id, rate, client_share, from_day)
  select operation_id, md5('employment ' || n || ' ' || k)::uuid, id, 1, 1, date '2012-01-01' from om;
insert into post (operation_id, id, share, from_day) select id, md5('post ' || n)::uuid, ombud, date '2012-01-01' from op;
insert into placement (operation_id, ombud_id, municipality_code)
  select om.operation_id, om.id, m.municipality_code from om join operation_municipality m using (operation_id);

-- commissions: one client in seven comes back once
create temp table cli as
select op.id as operation_id, op.n, op.ombud, op.mean_days, i, md5('client ' || op.n || ' ' || i)::uuid as id,
       current_date - (random() * 3652)::int as opened_on, random() as length, random() as back, random() as pause, random() as length_2,
       (array['man', 'kvinna'])[1 + (random() < 0.52)::int] as sex, random() as age, random() as child, random() as home, random() as reason, random() as place
from op, generate_series(1, op.begun_a_year * 10) i;
insert into client select operation_id, id, i::text from cli;
create temp table com as
with one as (select cli.*, 1 as which, opened_on as opened, opened_on + (-ln(1 - length * 0.9999) * mean_days)::int as ended from cli),
two as (select operation_id, n, ombud, mean_days, i, id, opened_on, length, back, pause, length_2, sex, age, child, home, reason, place, 2,
          ended + 1 + (pause * 500)::int, ended + 1 + (pause * 500)::int + (-ln(1 - length_2 * 0.9999) * mean_days)::int
        from one where back < 0.15 and ended + 1 + (pause * 500)::int < current_date)
select *, md5('commission ' || n || ' ' || i || ' ' || which)::uuid as commission_id,
       md5('ombud ' || n || ' ' || (1 + i % ombud))::uuid as ombud_id
from (select * from one union all select * from two) x;
insert into commission (operation_id, id, client_id, ombud_id, sex, birth_year, municipality_code, contact_made_by, main_reasons, other_reasons,
                        minor_children, children_at_home, opened_on, closed_on, closing_reason, closing_result)
select operation_id, commission_id, id, ombud_id, sex, 1945 + (age * 53)::int,
       (select m.municipality_code from operation_municipality m where m.operation_id = com.operation_id order by m.municipality_code offset (case when place < 0.5 then 0 when n <= 70 then (place * 2)::int else 0 end) limit 1),
       'klienten', array[(array['ekonomi', 'boende', 'myndighetskontakter', 'psykiatrisk vård', 'sysselsättning', 'ensamhet'])[1 + (reason * 5.99)::int % 6]], '{}',
       case when child < 0.2 then 'ja' else 'nej' end, case when child < 0.2 and home < 0.6 then 'ja' else 'nej' end,
       opened, case when ended < current_date then ended end, case when ended < current_date then 'målet nått' end, case when ended < current_date then 'bättre' end
from com;

-- contacts every three to six days, in the order they were made; one open commission in twenty has been silent since more than half a year
insert into contact (operation_id, commission_id, day, kind, with_whom, logged_at)
select operation_id, commission_id, g.at::date, (array['telefon', 'hembesök', 'möte', 'meddelande', 'försök'])[1 + (extract(doy from g.at)::int + i) % 5],
       (array['klient', 'klient', 'klient', 'Försäkringskassan', 'socialtjänsten'])[1 + (extract(doy from g.at)::int * 3 + i) % 5], g.at
from com, generate_series(opened::timestamptz, (case when ended >= current_date and i % 20 = 7 then greatest(opened, current_date - 210) else least(ended, current_date) end)::timestamptz,
                          make_interval(days => 3 + i % 3)) g (at)
where :contacts
order by g.at;
update commission c set last_contact_on = k.day
from (select operation_id, commission_id, max(day) as day from contact where kind <> 'försök' group by 1, 2) k
where k.operation_id = c.operation_id and k.commission_id = c.id;
insert into awaited_decision (operation_id, commission_id, from_day, what)
select operation_id, commission_id, greatest(opened, current_date - (pause * 120)::int), 'beslut: Försäkringskassan' from com where ended >= current_date and i % 4 = 1;

-- one ombud and one manager of each operation, signed in: the tokens are ombud-N and manager-N
insert into account (id, email, name, created_at)
  select md5('account ' || role || n)::uuid, role || n || '@exempel.se', initcap(role) || ' ' || n, now() from op, (values ('ombud'), ('manager')) r(role);
insert into role_assignment (id, account_id, role, organisation_kind, organisation_id, ombud_id, from_day)
  select md5('role ' || role || n)::uuid, md5('account ' || role || n)::uuid, role, 'operation', op.id, case role when 'ombud' then md5('ombud ' || n || ' 1')::uuid end, date '2020-01-01'
  from op, (values ('ombud'), ('manager')) r(role);
insert into session (token_hash, account_id, role_assignment_id, actor, role, operation_id, operation_name, ombud_id, theme, csrf, created_at, seen_at, expires_at)
  select sha256(convert_to(role || '-' || n, 'UTF8')), md5('account ' || role || n)::uuid, md5('role ' || role || n)::uuid, initcap(role) || ' ' || n, role, op.id, 'Prov ' || lpad(n::text, 3, '0'),
         case role when 'ombud' then md5('ombud ' || n || ' 1')::uuid end, 'system', 'prov', now(), now(), now() + interval '12 hours'
  from op, (values ('ombud'), ('manager')) r(role);
analyze;
select (select count(*) from operation where not demo) as operations, (select count(*) from client) as clients, (select count(*) from commission) as commissions,
       (select count(*) from contact) as contacts,
       (select count(distinct client_id) from commission where opened_on < date '2026-01-01' and (closed_on is null or closed_on >= date '2025-01-01')) as clients_2025,
       (select count(*) from commission c join operation o on o.id = c.operation_id where o.name = 'Prov 001' and closed_on is null) as open_in_the_large_one;
