-- As before, but the contacts are looked at only where the commission's own last contact is after the day.
create or replace function quiet_on(p_day date) returns table (commission_id uuid, last_contact_on date, awaiting boolean, quiet boolean)
language plpgsql as $$
declare
  v_before text := acting_scope();
  v_operation uuid := acting_operation();
begin
  perform set_config('egenmakt.scope', 'facts', true);
  return query
  select c.id, k.day, a.awaiting, coalesce(k.day, c.opened_on) < (p_day - interval '6 months')::date and not a.awaiting
  from commission c
  cross join lateral (select case when c.last_contact_on is null or c.last_contact_on <= p_day then c.last_contact_on
                             else (select max(x.day) from contact x
                                   where x.operation_id = c.operation_id and x.commission_id = c.id and x.day <= p_day and x.kind <> 'försök') end as day) k
  cross join lateral (select exists (select from awaited_decision w
                      where w.operation_id = c.operation_id and w.commission_id = c.id and w.from_day <= p_day and (w.until_day is null or w.until_day >= p_day)) as awaiting) a
  where c.operation_id = v_operation and c.opened_on <= p_day and (c.closed_on is null or c.closed_on > p_day);
  perform set_config('egenmakt.scope', v_before, true);
end $$;
