-- The same rules as before, written so that the planner sees through them: a function in FROM becomes part of the query, one in the select list is run as it stands.

-- The commissions the acting ombud stands in for today.
create function stand_in_commissions() returns setof uuid language sql stable
begin atomic
  select s.commission_id from stand_in s where s.operation_id = acting_operation() and s.ombud_id = acting_ombud()
    and s.from_day <= acting_day() and (s.until_day is null or s.until_day >= acting_day());
end;
create or replace function readable_commissions() returns setof uuid language sql stable
begin atomic
  select c.id from commission c where c.operation_id = acting_operation() and c.ombud_id = acting_ombud()
  union all
  select id from stand_in_commissions() id;
end;
drop policy own on contact;
create policy own on contact using (operation_id = acting_operation()
  and (acting_scope() in ('operation', 'facts') or commission_id = any (array(select id from readable_commissions() id))));
drop policy own on awaited_decision;
create policy own on awaited_decision using (operation_id = acting_operation()
  and (acting_scope() in ('operation', 'facts') or commission_id = any (array(select id from readable_commissions() id))));

-- One field of an audit entry's text: its length, then itself.
create function audit_field(f text) returns text language sql immutable parallel safe return length(f)::text || ':' || f;

-- The same text as audit_text() made, without building and joining an array for each entry.
create or replace function audit_append(p_at timestamptz, p_actor text, p_role text, p_action text, p_reason text, p_clients uuid[], p_subject text)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_operation uuid := coalesce(acting_operation(), setting_up(), case when acting_scope() = 'installation' then '00000000-0000-0000-0000-000000000000'::uuid end);
  v_account uuid := acting_account();
  v_account_text text := coalesce(acting_account()::text, '');
  v_moment text := (extract(epoch from p_at) * 1000000)::bigint::text;
  v_clients text := array_to_string(p_clients, ',');
  v_head audit_head%rowtype;
  v_number bigint;
  v_number_text text;
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
  v_number := v_head.number + 1;
  v_number_text := v_number::text;
  v_hash := sha256(v_head.hash || convert_to(audit_field(v_number_text) || '|' || audit_field(v_moment) || '|' || audit_field(v_account_text) || '|' || audit_field(p_actor) || '|'
    || audit_field(p_role) || '|' || audit_field(p_action) || '|' || audit_field(p_reason) || '|' || audit_field(v_clients) || '|' || audit_field(p_subject), 'UTF8'));
  insert into audit_entry values (v_operation, v_number, p_at, v_account, p_actor, p_role, p_action, p_reason, p_clients, p_subject, v_head.hash, v_hash);
  update audit_head set number = v_number, hash = v_hash where operation_id = v_operation;
  return v_number;
end $$;
drop function audit_text(bigint, timestamptz, uuid, text, text, text, text, uuid[], text);
