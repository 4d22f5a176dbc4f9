-- Whoever holds the link of an invitation reads what it is to, and joins by it once.

create or replace function invitation_find(token bytea)
    returns table (network_name_fi text, network_name_sv text, network_name_en text, purpose text, organisation_name text,
                   name text, email text, access text, invited_by text)
    language sql security definer stable set search_path = public rows 1 as $$
    select n.name_fi, n.name_sv, n.name_en, n.purpose, o.name, i.name, i.email, i.access, p.name
    from invitation i
    join network n on n.id = i.network_id and n.state <> 'ENDED'
    join membership o on o.network_id = i.network_id and o.organisation_id = i.organisation_id
                     and (o.until is null or o.until >= current_date)
    join person p on p.id = i.invited_by
    where i.token_hash = token and i.joined_at is null and i.withdrawn_at is null and i.ends_at > now();
$$;

create or replace function invitation_opened(token bytea) returns void
    language sql security definer set search_path = public as $$
    update invitation set opened_at = now() where token_hash = token and opened_at is null;
$$;

-- Joining takes the invitation and makes the membership in one go; of two at once one gets nothing. Whoever belongs
-- already keeps the wider of the two rights.
create or replace function invitation_join(token bytea, person uuid)
    returns table (word text, state text, organisation uuid, access text)
    language sql security definer set search_path = public as $$
    with taken as (
        update invitation i set joined_at = now(), joined_as = person
        where i.token_hash = token and i.joined_at is null and i.withdrawn_at is null and i.ends_at > now()
          and exists (
            select from membership o
            where o.network_id = i.network_id and o.organisation_id = i.organisation_id
              and (o.until is null or o.until >= current_date))
        returning i.network_id, i.organisation_id, i.access),
    joined as (
        insert into member as m (network_id, person_id, organisation_id, access)
        select taken.network_id, person, taken.organisation_id, taken.access from taken
        on conflict (network_id, person_id, organisation_id) do update
            set until = null,
                access = case
                    when m.until < current_date then excluded.access
                    when array_position(array['VIEWER', 'MEMBER', 'COORDINATOR'], m.access)
                       > array_position(array['VIEWER', 'MEMBER', 'COORDINATOR'], excluded.access) then m.access
                    else excluded.access end
        returning m.network_id, m.organisation_id, m.access)
    select n.word, n.state, joined.organisation_id, joined.access
    from joined
    join network n on n.id = joined.network_id and n.state <> 'ENDED';
$$;
