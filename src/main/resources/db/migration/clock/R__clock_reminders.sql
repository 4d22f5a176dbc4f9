-- Where somebody is to be reminded of something: networks and organisations, and nothing else of them.
create or replace function reminders_asked() returns table (network uuid, word text, organisation uuid)
    language sql security definer stable set search_path = public as $$
    select distinct n.id, n.word, i.owner_organisation_id
    from practice p
    join item i on i.network_id = p.network_id and i.id = p.item_id and i.state = 'IN_FORCE' and i.removed_at is null
    join network n on n.id = p.network_id and n.state = 'ACTIVE'
    where p.remind <> '{}' and p.responsible_role_id is not null
    order by n.id, i.owner_organisation_id;
$$;

-- Where there are practices whose near times may move: networks and organisations, and nothing else of them.
create or replace function clocks_kept() returns table (network uuid, word text, organisation uuid)
    language sql security definer stable set search_path = public as $$
    select distinct n.id, n.word, i.owner_organisation_id
    from item i
    join network n on n.id = i.network_id and n.state = 'ACTIVE'
    where i.kind = 'PRACTICE' and i.state = 'IN_FORCE' and i.removed_at is null
    order by n.id, i.owner_organisation_id;
$$;
