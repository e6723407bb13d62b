-- Who acts, for which operation, and what row-level security makes of it.
-- Every transaction tells the database who acts (se.egenmakt.access.ActingTransactions); nothing told means no rows.
create extension if not exists btree_gist;
create collation sv (provider = icu, locale = 'sv-SE');
create collation sv_natural (provider = icu, locale = 'sv-SE-u-kn-true');

create function acting_operation() returns uuid language sql stable parallel safe
  return nullif(current_setting('egenmakt.operation', true), '')::uuid;
create function acting_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('egenmakt.account', true), '')::uuid;
create function acting_ombud() returns uuid language sql stable parallel safe
  return nullif(current_setting('egenmakt.ombud', true), '')::uuid;
-- '' a person in a role · 'operation' the command line moves a whole operation in or out · 'facts' inside quiet_on() · 'installation' accounts and operations, no clients
create function acting_scope() returns text language sql stable parallel safe
  return coalesce(current_setting('egenmakt.scope', true), '');
create function acting_day() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('egenmakt.today', true), '')::date, current_date);

create table county (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name text not null unique
);
create table municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text collate sv not null unique,
  county_code text not null references county
);

create table operation (
  id uuid primary key,
  name text collate sv not null unique check (name = btrim(name) and length(name) between 1 and 80),
  demo boolean not null default false,
  created_on date not null
);
comment on table operation is 'One ombud operation: the tenant.';

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text collate sv not null check (length(name) between 1 and 80),
  password_hash text,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  demo boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on column account.password_hash is 'Argon2id; null until the person has chosen a password by the invitation link.';

create table role_assignment (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('ombud', 'manager', 'administrator')),
  organisation_kind text not null check (organisation_kind in ('installation', 'operation', 'municipality', 'county', 'nation', 'steering-group', 'user-organisation')),
  organisation_id uuid,
  ombud_id uuid,
  from_day date not null,
  until_day date,
  check ((organisation_kind = 'installation') = (organisation_id is null)),
  check ((role = 'ombud') = (ombud_id is not null)),
  unique nulls not distinct (account_id, role, organisation_kind, organisation_id, from_day)
);
comment on table role_assignment is 'A person acts in a role for an organisation; one person may have several.';
create index on role_assignment (organisation_id);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  role_assignment_id uuid references role_assignment,
  actor text not null,
  role text,
  operation_id uuid,
  operation_name text not null default '',
  demo boolean not null default false,
  ombud_id uuid,
  theme text not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table session is 'Signed-in browsers, with the role they act in as it was when chosen (so that a page needs one look-up by key; whoever takes a role away ends its sessions). An ended session is kept a day, so that a form sent in it is not lost.';
create index on session (account_id);

create table invitation (
  token_hash bytea primary key,
  account_id uuid references account,
  kind text not null check (kind in ('first-administrator', 'choose-password')),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sign_in_throttle (
  key text primary key,
  failures integer not null,
  last_failure_at timestamptz not null,
  blocked_until timestamptz
);

create table form_draft (
  operation_id uuid not null default acting_operation() references operation,
  account_id uuid not null default acting_account() references account,
  path text not null check (length(path) <= 300),
  fields jsonb not null,
  updated_at timestamptz not null,
  primary key (operation_id, account_id, path)
);
comment on table form_draft is 'What a person has typed in a form and not yet saved; the person''s own, removed when the form is saved, or after 30 days.';

-- Audit: one chain per operation; the nil id is the installation's own chain.
create table audit_entry (
  operation_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  role text not null,
  action text not null check (action ~ '^[a-z.-]{3,60}$'),
  reason text not null default '' check (length(reason) <= 300),
  clients uuid[] not null default '{}',
  subject text not null default '' check (length(subject) <= 200),
  previous_hash bytea not null,
  hash bytea not null,
  primary key (operation_id, number)
);
comment on table audit_entry is 'Reads and writes of clients'' facts and of accounts; each entry carries the hash of the one before.';
create index audit_entry_clients on audit_entry using gin (clients);
create table audit_head (
  operation_id uuid primary key,
  number bigint not null,
  hash bytea not null
);

-- The text that is hashed: every field with its length before it, so that no two entries share one text.
create function audit_text(number bigint, at timestamptz, account_id uuid, actor text, role text, action text, reason text, clients uuid[], subject text)
returns text language sql immutable parallel safe
return (select string_agg(length(f)::text || ':' || f, '|' order by i)
        from unnest(array[number::text, (extract(epoch from at) * 1000000)::bigint::text, coalesce(account_id::text, ''), actor, role, action, reason, array_to_string(clients, ','), subject]) with ordinality as x(f, i));

-- Appends one entry to the chain of the acting operation (or of the installation). The only way to write the log.
create function audit_append(p_at timestamptz, p_actor text, p_role text, p_action text, p_reason text, p_clients uuid[], p_subject text)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_operation uuid := coalesce(acting_operation(), case when acting_scope() = 'installation' then '00000000-0000-0000-0000-000000000000'::uuid end);
  v_head audit_head%rowtype;
  v_hash bytea;
begin
  if v_operation is null then
    raise exception 'audit_append: nobody acts';
  end if;
  select * into v_head from audit_head where operation_id = v_operation for update;
  if not found then
    insert into audit_head values (v_operation, 0, '\x') on conflict do nothing;
    select * into strict v_head from audit_head where operation_id = v_operation for update;
  end if;
  v_hash := sha256(v_head.hash || convert_to(audit_text(v_head.number + 1, p_at, acting_account(), p_actor, p_role, p_action, p_reason, p_clients, p_subject), 'UTF8'));
  insert into audit_entry values (v_operation, v_head.number + 1, p_at, acting_account(), p_actor, p_role, p_action, p_reason, p_clients, p_subject, v_head.hash, v_hash);
  update audit_head set number = v_head.number + 1, hash = v_hash where operation_id = v_operation;
  return v_head.number + 1;
end $$;

alter table operation enable row level security; alter table operation force row level security;
create policy operation_own on operation using (id = acting_operation() or acting_scope() = 'installation');
alter table form_draft enable row level security; alter table form_draft force row level security;
create policy form_draft_own on form_draft using (operation_id = acting_operation() and account_id = acting_account());
alter table audit_entry enable row level security; alter table audit_entry force row level security;
create policy audit_entry_own on audit_entry using (operation_id = acting_operation() or (operation_id = '00000000-0000-0000-0000-000000000000' and acting_scope() = 'installation'));
alter table audit_head enable row level security; alter table audit_head force row level security;
create policy audit_head_own on audit_head using (operation_id = acting_operation() or (operation_id = '00000000-0000-0000-0000-000000000000' and acting_scope() = 'installation'));

grant select on county, municipality to egenmakt_app;
grant select, insert, update on operation, account, role_assignment to egenmakt_app;
grant select, insert, update, delete on session, invitation, sign_in_throttle, form_draft to egenmakt_app;
grant select on audit_entry, audit_head to egenmakt_app;
