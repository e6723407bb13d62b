-- Operations: their municipalities, forms of operation, ombud, posts and absence. Every fact is dated.
create table operation_municipality (
  operation_id uuid not null default acting_operation() references operation,
  municipality_code text not null references municipality,
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, municipality_code, from_day),
  exclude using gist (operation_id with =, municipality_code with =, daterange(from_day, until_day, '[]') with &&)
);

create table operation_form (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  form text not null,
  performer text not null default '' check (length(performer) <= 120),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, id)
);
comment on table operation_form is 'Form of operation (driftsform, rule F1), dated; several may hold at once.';

create table ombud (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  name text collate sv not null check (name = btrim(name) and length(name) between 1 and 80),
  primary key (operation_id, id),
  unique (operation_id, name)
);

create table employment (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  ombud_id uuid not null,
  rate numeric(4,3) not null check (rate > 0 and rate <= 1),
  client_share numeric(4,3) not null default 1 check (client_share >= 0 and client_share <= 1),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, id),
  foreign key (operation_id, ombud_id) references ombud,
  exclude using gist (operation_id with =, ombud_id with =, daterange(from_day, until_day, '[]') with &&)
);
comment on column employment.rate is 'Employment rate: share of a full-time post.';
comment on column employment.client_share is 'Share of the employment that is client work; the rest is coordination or management (rule B7).';

create table post (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  share numeric(4,2) not null check (share > 0 and share <= 99),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, id)
);
comment on table post is 'Established posts as full-time equivalents; vacancy is established less staffed (rule C8).';
alter table post add foreign key (operation_id) references operation;

create table placement (
  operation_id uuid not null default acting_operation(),
  ombud_id uuid not null,
  municipality_code text not null references municipality,
  primary key (operation_id, ombud_id, municipality_code),
  foreign key (operation_id, ombud_id) references ombud
);
comment on table placement is 'Placement municipalities: where an ombud has clients.';

create table absence (
  operation_id uuid not null default acting_operation(),
  id uuid not null,
  ombud_id uuid not null,
  kind text not null check (kind in ('sjukdom', 'tjänstledighet', 'föräldraledighet', 'semester', 'annat')),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (operation_id, id),
  foreign key (operation_id, ombud_id) references ombud
);

alter table operation_municipality enable row level security; alter table operation_municipality force row level security;
create policy own on operation_municipality using (operation_id = acting_operation()) with check (operation_id = acting_operation());
alter table operation_form enable row level security; alter table operation_form force row level security;
create policy own on operation_form using (operation_id = acting_operation());
alter table ombud enable row level security; alter table ombud force row level security;
create policy own on ombud using (operation_id = acting_operation());
alter table employment enable row level security; alter table employment force row level security;
create policy own on employment using (operation_id = acting_operation());
alter table post enable row level security; alter table post force row level security;
create policy own on post using (operation_id = acting_operation());
alter table placement enable row level security; alter table placement force row level security;
create policy own on placement using (operation_id = acting_operation());
alter table absence enable row level security; alter table absence force row level security;
create policy own on absence using (operation_id = acting_operation());
grant select, insert, update, delete on operation_municipality, operation_form, ombud, employment, post, placement, absence to egenmakt_app;
