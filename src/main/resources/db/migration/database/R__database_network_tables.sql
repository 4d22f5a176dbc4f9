-- The tables that hold rows of networks, each row of one.
create or replace function network_tables() returns table (place regclass)
    language sql stable set search_path = public as $$
    select c.oid::regclass
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname;
$$;
