-- The yearly report from draft to submitted (rules C1–C10).
create table report_draft (
  operation_id uuid not null default acting_operation() references operation,
  year integer not null check (year between 2000 and 2100),
  board_meeting_on date,
  planned_posts numeric(6,2) check (planned_posts >= 0),
  planned_persons integer check (planned_persons >= 0),
  economy jsonb not null default '{}',
  economy_version integer not null default 0,
  primary key (operation_id, year)
);
create table report_answer (
  operation_id uuid not null default acting_operation() references operation,
  year integer not null,
  question text not null,
  answer text not null check (length(answer) <= 20000),
  confirmed_at timestamptz,
  confirmed_by text,
  version integer not null default 0,
  primary key (operation_id, year, question)
);
comment on column report_answer.confirmed_at is 'Null: a proposal made from facts or from last year that nobody has confirmed yet (rule C4).';

create table report (
  operation_id uuid not null default acting_operation() references operation,
  year integer not null,
  number integer not null check (number >= 1),
  form text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  what_changed text not null default '' check (length(what_changed) <= 2000),
  content jsonb not null,
  minutes_name text,
  minutes bytea,
  minutes_attached_at timestamptz,
  registration_number text check (length(registration_number) between 1 and 60),
  submitted_on date,
  submitted_by text,
  small_cells_choice text check (small_cells_choice in ('lämnas', 'prövas')),
  primary key (operation_id, year, number),
  check (number = 1 or what_changed <> ''),
  check (submitted_on is null or (registration_number is not null and minutes is not null))
);
comment on column report.small_cells_choice is 'What the board chose for figures of 1-4 (rule D8): handed in as they are, or with the wish that the receiver tries secrecy before giving them out.';
comment on column report.content is 'Everything the frozen report says: figures for all and per municipality, answers, economy, posts. Never changed.';

create table report_period (
  operation_id uuid not null default acting_operation(),
  year integer not null,
  number integer not null,
  random uuid not null,
  sex text not null,
  bracket text,
  municipality_code text not null references municipality,
  at_start boolean not null,
  began boolean not null,
  ended boolean not null,
  at_end boolean not null,
  minor_children text not null,
  children_at_home text not null,
  rule text not null,
  primary key (operation_id, year, number, random),
  foreign key (operation_id, year, number) references report
);
comment on table report_period is 'One row per counted period of a frozen report: no client number, birth year or date (rule C6).';
create table report_period_commission (
  operation_id uuid not null default acting_operation(),
  year integer not null,
  number integer not null,
  random uuid not null,
  commission_id uuid not null,
  primary key (operation_id, year, number, random, commission_id),
  foreign key (operation_id, year, number, random) references report_period,
  foreign key (operation_id, commission_id) references commission on delete cascade
);
comment on table report_period_commission is 'From random number to commission; loses its rows when the client''s record goes (rule C6).';
create index on report_period_commission (operation_id, commission_id);

alter table report_draft enable row level security; alter table report_draft force row level security;
create policy own on report_draft using (operation_id = acting_operation());
alter table report_answer enable row level security; alter table report_answer force row level security;
create policy own on report_answer using (operation_id = acting_operation());
alter table report enable row level security; alter table report force row level security;
create policy own on report using (operation_id = acting_operation());
alter table report_period enable row level security; alter table report_period force row level security;
create policy own on report_period using (operation_id = acting_operation());
alter table report_period_commission enable row level security; alter table report_period_commission force row level security;
create policy own on report_period_commission using (operation_id = acting_operation());
grant select, insert, update, delete on report_draft, report_answer to egenmakt_app;
grant select, insert on report, report_period, report_period_commission to egenmakt_app;
grant update (minutes_name, minutes, minutes_attached_at, registration_number, submitted_on, submitted_by, small_cells_choice) on report to egenmakt_app;
