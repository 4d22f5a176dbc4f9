-- Of a drill alone nothing is kept longer than a month: it is its player's, who looks at it when it has gone.
create or replace function solo_drills_clear() returns bigint
    language sql security definer set search_path = public as $$
    with gone as (
        delete from solo_drill where greatest(begun, ended) < now() - interval '30 days' returning 1)
    select count(*) from gone;
$$;
