-- Situations in which somebody waits to be called or has been silent for too long: where they are, and nothing else of them.
create or replace function calls_open(moment timestamptz) returns table (network uuid, word text, organisation uuid, item uuid)
    language sql security definer stable set search_path = public as $$
    select distinct n.id, n.word, i.owner_organisation_id, i.id
    from situation_call called
    join item i on i.network_id = called.network_id and i.id = called.item_id and i.state = 'ONGOING' and i.removed_at is null
    join network n on n.id = called.network_id and n.state = 'ACTIVE'
    where called.state = 'WAITING' or called.state = 'TOLD' and called.told + make_interval(mins => called.patience) <= moment
    order by n.id, i.id;
$$;
