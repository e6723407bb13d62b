-- The last step at a body may be taken back the day it was recorded: a slip of the hand. What a group took up, and what is older, stays.
alter table referral add column stepped_on date;
comment on column referral.stepped_on is 'The day the last step was recorded, while it may be taken back; null when it stays.';

create or replace function steps_stay() returns trigger language plpgsql as $$
begin
  if exists (select from referral_step s where s.operation_id = old.operation_id and s.referral_id = old.referral_id and s.number > old.number)
      or (old.number > 1 and not exists (select from referral r where r.operation_id = old.operation_id and r.id = old.referral_id and r.stepped_on = acting_day())) then
    raise exception 'a step that was taken stays' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
comment on function steps_stay() is 'A body that was added by mistake can go while it is only noted; the last step can go the day it was recorded; whatever else has happened at a body stays.';
