-- An administrator sets up an operation: its municipalities, forms and ombud, and reads its log, but never a client.
-- The database is not told that anybody acts for the operation (acting_operation() is null), so every table is closed except those that this migration opens.
create function setting_up() returns uuid language sql stable parallel safe
  return case when acting_scope() = 'set-up' then nullif(current_setting('egenmakt.setting_up', true), '')::uuid end;

drop policy operation_own on operation;
create policy operation_own on operation using (id = acting_operation() or acting_scope() in ('installation', 'set-up'));
create policy setting_up on operation_municipality using (operation_id = setting_up());
create policy setting_up on operation_form using (operation_id = setting_up());
create policy setting_up on ombud using (operation_id = setting_up());
create policy setting_up on audit_entry using (operation_id = setting_up());
create policy setting_up on audit_head using (operation_id = setting_up());

-- Two operations whose names differ only in capitals would be taken for one another.
create unique index operation_name_ignoring_case on operation (lower(name));
create unique index ombud_name_ignoring_case on ombud (operation_id, lower(name));

-- The log is searched by person and by day.
create index audit_entry_actor on audit_entry (operation_id, actor, number);
create index audit_entry_at on audit_entry (operation_id, at);

create or replace function audit_append(p_at timestamptz, p_actor text, p_role text, p_action text, p_reason text, p_clients uuid[], p_subject text)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_operation uuid := coalesce(acting_operation(), setting_up(), case when acting_scope() = 'installation' then '00000000-0000-0000-0000-000000000000'::uuid end);
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

-- Drafts left for 30 days are swept. No policy lets the sweeper read one: a delete that reads no column needs none.
create policy form_draft_old on form_draft for delete using (acting_scope() = 'installation' and updated_at < acting_day() - 30);

-- Who has an account for an ombud, and who acts in an operation.
create index on role_assignment (organisation_id, ombud_id);
create index on invitation (account_id);
