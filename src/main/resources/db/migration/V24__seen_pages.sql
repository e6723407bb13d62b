-- What a first-time user missed: words changed by who reads what was sent in, and who is responsible, told with a question to another operation.

alter table observation add column reworded boolean not null default false;
comment on column observation.reworded is 'Whoever read what was sent in has changed words in it, so that nobody is recognised. What stood there before is not kept.';

-- Whoever sent it in is told so, by the code alone.
drop function observation_followed(bytea);
create function observation_followed(p_hash bytea) returns table (operation_id uuid, month date, state text, state_why text, deficiency_id uuid, reworded boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('egenmakt.followed', encode(p_hash, 'hex'), true);
  return query select o.operation_id, o.month, o.state, case when o.state = 'lagd åt sidan' then o.state_why else '' end, o.deficiency_id, o.reworded
    from observation o where o.follow_hash = p_hash;
  perform set_config('egenmakt.followed', '', true);
end $$;
revoke all on function observation_followed(bytea) from public;
grant execute on function observation_followed(bytea) to egenmakt_public;

-- Whoever is asked whether it sees the same also sees who is to mend it.
alter table deficiency_offer add column bodies text[] not null default '{}';
comment on column deficiency_offer.bodies is 'The names of the responsible bodies, as they were when it was asked; never a unit or a person.';
alter table deficiency_offer no force row level security;
alter table referral no force row level security;
alter table deficiency_offer disable trigger deficiency_offer_sides;
update deficiency_offer f set bodies = coalesce(
  (select array_agg(r.body_name order by r.body_kind, r.body_name) from referral r where r.operation_id = f.operation_id and r.deficiency_id = f.deficiency_id), '{}');
alter table deficiency_offer enable trigger deficiency_offer_sides;
alter table referral force row level security;
alter table deficiency_offer force row level security;

create or replace function deficiency_offer_sides() returns trigger language plpgsql as $$
begin
  if old.to_operation_id = acting_operation() then
    if (new.operation_id, new.id, new.deficiency_id, new.from_name, new.to_operation_id, new.to_name, new.title, new.what, new.bodies, new.offered_on, new.offered_by, new.withdrawn_on)
       is distinct from (old.operation_id, old.id, old.deficiency_id, old.from_name, old.to_operation_id, old.to_name, old.title, old.what, old.bodies, old.offered_on, old.offered_by, old.withdrawn_on) then
      raise exception 'whoever is asked answers, and changes nothing else' using errcode = 'insufficient_privilege';
    end if;
  elsif (new.answer, new.answered_on, new.answered_by, new.clients, new.told)
       is distinct from (old.answer, old.answered_on, old.answered_by, old.clients, old.told) then
    raise exception 'whoever asks does not answer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
