-- Between operations: a number that others see never lets anybody reckon a small part; a yes can be added to and taken back; whoever saw it elsewhere is asked whether it is better.

-- Others see the sum of the parts that are large enough by themselves. What the own part was taken as is kept, so that it changes only by enough to hide everybody.
create table deficiency_part (
  operation_id uuid not null default acting_operation(),
  deficiency_id uuid not null,
  number integer not null check (number >= 1),
  clients integer check (clients >= 0),
  told_from date not null,
  primary key (operation_id, deficiency_id, number),
  foreign key (operation_id, deficiency_id) references deficiency
);
comment on table deficiency_part is 'The own operation''s part of the number that others see, each as long as it stood, in order: null is few, and then left out. For the own operation alone.';

alter table deficiency_offer add column told integer[] not null default '{}';
comment on column deficiency_offer.told is 'Every number that was told in answer to it, in order; null is fewer than five. A new one is told only when nobody is found in the difference.';
create or replace function deficiency_offer_sides() returns trigger language plpgsql as $$
begin
  if old.to_operation_id = acting_operation() then
    if (new.operation_id, new.id, new.deficiency_id, new.from_name, new.to_operation_id, new.to_name, new.title, new.what, new.offered_on, new.offered_by, new.withdrawn_on)
       is distinct from (old.operation_id, old.id, old.deficiency_id, old.from_name, old.to_operation_id, old.to_name, old.title, old.what, old.offered_on, old.offered_by, old.withdrawn_on) then
      raise exception 'whoever is asked answers, and changes nothing else' using errcode = 'insufficient_privilege';
    end if;
  elsif (new.answer, new.answered_on, new.answered_by, new.clients, new.told)
       is distinct from (old.answer, old.answered_on, old.answered_by, old.clients, old.told) then
    raise exception 'whoever asks does not answer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create index on observation (operation_id, offer_id);

-- The ombud of an operation that said yes are asked too when it is called mended. Who has answered stays there; the answer alone, without a name, is read by the operation that asks.
create table better_answered (
  operation_id uuid not null default acting_operation(),
  referral_id uuid not null,
  ombud_id uuid not null,
  asked_on date not null,
  primary key (operation_id, referral_id, ombud_id, asked_on),
  foreign key (operation_id, ombud_id) references ombud
);
comment on table better_answered is 'That an ombud has answered whether it is better, about another operation''s deficiency: so that nobody is asked twice. What was answered does not stand here.';
create table better_elsewhere (
  operation_id uuid not null default acting_operation(),
  id uuid not null default gen_random_uuid(),
  to_operation_id uuid not null references operation,
  referral_id uuid not null,
  asked_on date not null,
  answered_on date not null,
  answer text not null check (answer in ('bättre', 'delvis bättre', 'inte bättre', 'vet inte')),
  primary key (operation_id, id)
);
comment on table better_elsewhere is 'An answer to whether it is better, given to another operation: without name and words.';
create index on better_elsewhere (to_operation_id, referral_id);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['deficiency_part', 'better_answered', 'better_elsewhere'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
  end loop;
end $$;
create policy own on deficiency_part using (operation_id = acting_operation());
create policy own on better_answered using (operation_id = acting_operation());
create policy own on better_elsewhere using (operation_id = acting_operation())
  with check (operation_id = acting_operation() and exists (
    select from deficiency_offer f join referral r on r.operation_id = f.operation_id and r.deficiency_id = f.deficiency_id
    where f.to_operation_id = acting_operation() and f.operation_id = better_elsewhere.to_operation_id and f.answer = 'ja' and f.withdrawn_on is null and r.id = better_elsewhere.referral_id));
create policy answered on better_elsewhere for select to egenmakt_app using (to_operation_id = acting_operation());
grant select, insert on deficiency_part, better_answered, better_elsewhere to egenmakt_app;

-- Whom a body's "mended" is asked back to on a day, and who has not answered: the ombud whose observations are in the deficiency, here and where they were given in answer to another operation.
create function better_asked(p_day date) returns table (of_operation uuid, deficiency_id uuid, referral_id uuid, ombud_id uuid, asked_on date)
language sql stable
begin atomic
  select r.operation_id, r.deficiency_id, r.id, x.ombud_id, r.due_on
  from referral r join observation x on x.operation_id = r.operation_id and x.deficiency_id = r.deficiency_id
  where r.operation_id = acting_operation() and r.state = 'lagad' and r.due_on <= p_day and x.ombud_id is not null
    and not exists (select from better_question q where q.operation_id = r.operation_id and q.referral_id = r.id and q.ombud_id = x.ombud_id and q.asked_on = r.due_on)
  union
  select r.operation_id, r.deficiency_id, r.id, x.ombud_id, r.due_on
  from deficiency_offer f
  join observation x on x.operation_id = f.to_operation_id and x.offer_id = f.id
  join referral r on r.operation_id = f.operation_id and r.deficiency_id = f.deficiency_id
  where f.to_operation_id = acting_operation() and f.answer = 'ja' and f.withdrawn_on is null and r.state = 'lagad' and r.due_on <= p_day and x.ombud_id is not null
    and not exists (select from better_answered q where q.operation_id = f.to_operation_id and q.referral_id = r.id and q.ombud_id = x.ombud_id and q.asked_on = r.due_on);
end;

comment on column observation.named is 'Whether the ombud may be named to colleagues and the manager. Nobody outside the operation sees who saw it.';
comment on column observation.counted_before is 'The ombud, or who read what a client sent in, says that this client is counted already for the same.';
