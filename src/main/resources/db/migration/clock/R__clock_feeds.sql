-- Whoever asks with the secret of a feed reads what the person who made it may see, while that person belongs there.

create or replace function feed_enter(token bytea)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, word text, organisation uuid, organisation_name text, access text, roles uuid[],
                   scope text, role uuid, title text)
    language sql security definer set search_path = public rows 1 as $$
    with opened as (
        select f.network_id, f.id, f.fetched_at, f.scope, f.role_id, p.id as person_id, p.name as person_name, p.language,
               n.name_fi, n.name_sv, n.name_en, n.word, o.organisation_id, o.name as organisation_name, m.access
        from feed_secret f
        join person p on p.id = f.person_id
        join network n on n.id = f.network_id
        join member m on m.network_id = f.network_id and m.person_id = f.person_id
                     and m.organisation_id = f.organisation_id and (m.until is null or m.until >= current_date)
                     and (n.state = 'ACTIVE' or n.state = 'DRAFT' and m.access = 'COORDINATOR')
        join membership o on o.network_id = m.network_id and o.organisation_id = m.organisation_id
                         and (o.until is null or o.until >= current_date)
        where f.token_hash = token and f.revoked_at is null),
    marked as (
        update feed_secret f set fetched_at = now()
        from opened
        where f.network_id = opened.network_id and f.id = opened.id
          and (opened.fetched_at is null or opened.fetched_at < now() - interval '1 minute'))
    select opened.person_id, opened.person_name, opened.language, opened.network_id, opened.name_fi, opened.name_sv,
           opened.name_en, opened.word, opened.organisation_id, opened.organisation_name, opened.access,
           array(select h.role_id from role_holder h
                 where h.person_id = opened.person_id and h.network_id = opened.network_id
                   and h.since <= current_date and (h.until is null or h.until >= current_date)),
           opened.scope, opened.role_id, r.title
    from opened
    left join role r on r.network_id = opened.network_id and r.id = opened.role_id;
$$;
