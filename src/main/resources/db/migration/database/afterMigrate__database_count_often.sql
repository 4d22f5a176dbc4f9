-- The planner knows a network by what was last counted. A tenth of a table, PostgreSQL's own measure of when to count again, is many whole
-- networks: one that has just come would be taken for empty, and its problems be read through once for every problem. So each table of
-- networks is counted again after some hundreds of rows; runs after every migration, so that no table is forgotten.
do $$
declare
    counted regclass;
begin
    for counted in
        select t.place
        from network_tables() t
        join pg_class c on c.oid = t.place
        where not 'autovacuum_analyze_threshold=500' = any(coalesce(c.reloptions, '{}'))
    loop
        execute format('alter table %s set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.001)', counted);
    end loop;
end $$;
