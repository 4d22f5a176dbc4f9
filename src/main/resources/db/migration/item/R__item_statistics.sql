-- A large network that comes in one transaction is unknown to the planner until it has ended: which index finds a row of it
-- is then a guess, and a wrong one reads the whole network for every link. This counts what has come so far, in every table of networks.
create or replace function item_statistics() returns void
    language plpgsql security definer set search_path = public as $$
declare
    counted regclass;
begin
    for counted in
        select c.oid
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id' and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        order by c.relname
    loop
        execute format('analyze %s', counted);
    end loop;
end $$;
