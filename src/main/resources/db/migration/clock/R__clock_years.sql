-- Whoever freezes a year does not see all that stands in it: what an organisation keeps to itself is frozen as well, unseen.
create or replace function year_keep_standing(asked integer) returns void
    language sql security definer set search_path = public as $$
    insert into frozen_practice (network_id, year, item_id)
    select p.network_id, asked, p.item_id
    from practice p
    join item i on i.network_id = p.network_id and i.id = p.item_id and i.state = 'IN_FORCE' and i.removed_at is null
    where p.network_id = current_network()
    on conflict (network_id, year, item_id) do nothing;
$$;
