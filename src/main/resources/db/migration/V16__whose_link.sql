-- By whose link a password was chosen, and seats in a steering group that their person has yet to say yes to (ADR 0019).
alter table account add column password_by_operation uuid;
comment on column account.password_by_operation is 'The operation somebody of which made the link by which the present password was chosen; null when it was an administrator or the program itself.';
alter table invitation add column made_by_operation uuid;
alter table invitation add column steering_group_id uuid;
alter table invitation add column last_day date;
alter table invitation drop constraint invitation_kind_check;
alter table invitation add constraint invitation_kind_check check (kind in ('first-administrator', 'choose-password', 'membership'));
alter table invitation add check ((kind = 'membership') = (steering_group_id is not null and account_id is not null and made_by_operation is not null));
comment on column invitation.steering_group_id is 'The group of made_by_operation in which the link gives a seat, through last_day.';
alter table password_change add column voided boolean not null default false;
comment on column password_change.voided is 'The password ceased to hold with a new role; link_by is who gave the role.';

-- What is not known is taken for the worse: an account that has only been an ombud or a member in one operation may have its password by a link of that operation's manager.
create temporary table of_one_operation on commit drop as
  select account_id, (array_agg(organisation_id))[1] as operation_id from role_assignment
  group by account_id having bool_and(role in ('ombud', 'steering-member')) and count(distinct organisation_id) = 1;
update account a set password_by_operation = o.operation_id from of_one_operation o where o.account_id = a.id and a.password_hash is not null;
update invitation i set made_by_operation = o.operation_id from of_one_operation o where o.account_id = i.account_id and i.kind = 'choose-password';
