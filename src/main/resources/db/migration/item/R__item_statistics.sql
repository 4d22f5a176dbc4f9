-- A large network that comes in one transaction is unknown to the planner until it has ended: which index finds a row of it
-- is then a guess, and a wrong one reads the whole network for every link. This counts what has come so far, in every table of networks.
create or replace function item_statistics() returns void
    language plpgsql security definer set search_path = public as $$
declare
    counted regclass;
begin
    for counted in select place from network_tables() loop
        execute format('analyze %s', counted);
    end loop;
end $$;
