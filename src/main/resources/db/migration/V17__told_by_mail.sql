-- Whoever has been told by mail that something about a deficiency waits is not told again while it waits.
create table deficiency_told (
  operation_id uuid not null default acting_operation() references operation,
  kind text not null check (length(kind) <= 20),
  about uuid not null,
  account_id uuid not null references account,
  primary key (operation_id, about, kind, account_id)
);
comment on table deficiency_told is 'Who has had a mail about what waits: a deficiency to read, a body''s way, an offer. The row goes when it waits no more. It has neither day nor moment.';
alter table deficiency_told enable row level security; alter table deficiency_told force row level security;
create policy own on deficiency_told using (operation_id = acting_operation());
grant select, insert, delete on deficiency_told to egenmakt_app;
