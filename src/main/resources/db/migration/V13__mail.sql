-- Mail carries links, never content: a kind from a list of texts, and a path of ours.
alter table account add column wants_mail boolean not null default true;
comment on column account.wants_mail is 'Whether the person wants a mail when something waits; the person''s own choice.';

create table mail_outbox (
  operation_id uuid not null default acting_operation() references operation,
  id uuid not null,
  account_id uuid not null references account,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  path text not null check (path ~ '^/([^/]|$)' and length(path) <= 300),
  made_at timestamptz not null,
  not_before timestamptz not null check (not_before >= made_at),
  attempts integer not null default 0,
  next_try_at timestamptz check (next_try_at is null or attempts > 0),
  sent_at timestamptz,
  given_up_at timestamptz,
  last_failure text check (length(last_failure) <= 100),
  primary key (operation_id, id),
  check (sent_at is null or given_up_at is null)
);
comment on table mail_outbox is 'Links that wait to be mailed, queued in the transaction of the work itself. Sent and given-up ones are kept 30 days.';
comment on column mail_outbox.account_id is 'The recipient: an account, never a typed address.';
comment on column mail_outbox.next_try_at is 'Not tried before this; while somebody sends it, the moment when it is held to be lost and may be tried anew.';
comment on column mail_outbox.last_failure is 'The kind of failure alone: neither address nor what the mail server said.';

-- the same thing is not mailed twice while it waits
create unique index mail_outbox_once on mail_outbox (operation_id, account_id, kind, path) where sent_at is null and given_up_at is null;
create index mail_outbox_due on mail_outbox ((coalesce(next_try_at, not_before))) where sent_at is null and given_up_at is null;
create index mail_outbox_waiting on mail_outbox (account_id) where sent_at is null and given_up_at is null;

alter table mail_outbox enable row level security; alter table mail_outbox force row level security;
create policy own on mail_outbox using (operation_id = acting_operation());
-- The sender goes through every operation's outbox in a scope that opens nothing else. An administrator has another scope, and sees none.
create policy sender_reads on mail_outbox for select using (acting_scope() = 'mail');
create policy sender_marks on mail_outbox for update using (acting_scope() = 'mail');
create policy sender_removes on mail_outbox for delete using (acting_scope() = 'mail' and coalesce(sent_at, given_up_at) < acting_day() - 30);

-- nobody sends a queued mail somewhere else
grant select, insert, delete on mail_outbox to egenmakt_app;
grant update (attempts, next_try_at, sent_at, given_up_at, last_failure) on mail_outbox to egenmakt_app;
