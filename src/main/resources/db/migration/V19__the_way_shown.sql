-- What everybody sees of a way at a body: each step with its day, so that what was mended and what came back stays told after later steps.
alter table published_referral add column steps text[] not null default '{}';
alter table published_referral add column step_days date[] not null default '{}';
alter table published_referral add column silent_since date;
alter table published_referral add column came_back_on date;
alter table published_referral add check (cardinality(steps) = cardinality(step_days));
comment on column published_referral.steps is 'The kinds of the steps in order, without words; step_days are their days, side by side.';
comment on column published_referral.silent_since is 'Since when an answer is owed; null when none is.';
comment on column published_referral.came_back_on is 'The last day it was opened again after the body had called it mended.';
comment on column published_referral.mended_on is 'The last day the body called it mended, also when it came back afterwards.';

alter table deficiency add column published_decided_on date;
comment on column deficiency.published_decided_on is 'The day the steering group decided to show it to everybody.';
alter table deficiency drop column published_meeting_id;

-- Copies that are there get what they lack.
alter table referral no force row level security;
alter table referral_step no force row level security;
alter table published_referral no force row level security;
alter table deficiency no force row level security;
update published_referral p set
  steps = s.kinds, step_days = s.days,
  mended_on = (select max(m.on_day) from referral_step m where m.operation_id = r.operation_id and m.referral_id = r.id and m.kind = 'lagad'),
  silent_since = case when p.state = 'förd uppåt' then p.since when p.state in ('överlämnad', 'svarade inte') then case when p.answered_on is null then p.handed_over_on else p.since end end,
  came_back_on = (select max(b.on_day) from referral_step b where b.operation_id = r.operation_id and b.referral_id = r.id and b.kind = 'öppnad igen'
                    and exists (select from referral_step m where m.operation_id = r.operation_id and m.referral_id = r.id and m.kind = 'lagad' and m.number < b.number))
from referral r
join lateral (select array_agg(kind order by number) kinds, array_agg(on_day order by number) days from referral_step x where x.operation_id = r.operation_id and x.referral_id = r.id) s on true
where r.operation_id = p.operation_id and r.deficiency_id = p.deficiency_id and r.body_kind = p.body_kind and r.body_name = p.body_name;
update deficiency set published_decided_on = published_on where published_on is not null;
alter table referral force row level security;
alter table referral_step force row level security;
alter table published_referral force row level security;
alter table deficiency force row level security;

-- Words that nobody else has read leave the operation to nobody, nor do those that point out an official: neither to a group's members, whatever it has taken up before, nor to an operation that follows.
alter policy taken_up on deficiency using (
  second_read_on is not null and fault not in ('bemötande', 'kompetens', 'värderingar', 'ansvar') and id in (select g.deficiency_id from deficiency_group g where g.group_id = acting_group()));
alter policy taken_up on referral using (deficiency_id in (select d.id from deficiency d));
alter policy followed on deficiency using (
  acting_operation() is not null and second_read_on is not null and fault not in ('bemötande', 'kompetens', 'värderingar', 'ansvar') and id in (select id from followed_deficiencies() id));
alter policy followed on referral using (acting_operation() is not null and deficiency_id in (select id from followed_deficiencies() id) and deficiency_id in (select d.id from deficiency d));
alter policy followed on referral_step using (acting_operation() is not null and referral_id in (select r.id from referral r where r.deficiency_id in (select id from followed_deficiencies() id)));
