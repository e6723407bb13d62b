-- After a whole operation has moved in, the planner does not know of its rows, and a command ends long before autovacuum would tell it.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze client;
  analyze commission;
  analyze contact;
  analyze awaited_decision;
  analyze change_of_ombud;
end $$;
comment on function refresh_statistics() is 'Statistics of the tables that an import fills; reads and changes no row for the caller.';
