-- Whoever asks with the secret of a feed reads what the person who made it may see, while that person belongs there.

drop function if exists feed_enter(bytea);
create function feed_enter(token bytea)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[],
                   word text, scope text, subject uuid)
    language plpgsql security definer set search_path = public rows 1 as $$
declare
    opened feed_secret;
begin
    select * into opened from feed_secret f where f.token_hash = token and f.revoked_at is null;
    if not found then
        return;
    end if;
    return query
        select viewer.*, n.word, opened.scope, coalesce(opened.role_id, opened.party_id, opened.group_id, opened.holder_id)
        from network n
        cross join viewer_of(opened.person_id, n.word, opened.organisation_id) viewer
        where n.id = opened.network_id and viewer.organisation = opened.organisation_id;
    if found and (opened.fetched_at is null or opened.fetched_at < now() - interval '1 minute') then
        update feed_secret f set fetched_at = now() where f.network_id = opened.network_id and f.id = opened.id;
    end if;
end $$;
