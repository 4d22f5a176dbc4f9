-- Whether the reader that is set may see the item and it stands: the wall itself, for functions that pass it.
create or replace function item_is_seen(asked item) returns boolean
    language sql stable as $$
    select asked.removed_at is null and (
        asked.is_open
        or asked.owner_organisation_id = current_organisation()
        or asked.visibility = 'PARTIES' and exists (
            select from item_party p
            where p.network_id = asked.network_id and p.item_id = asked.id and p.organisation_id = current_organisation()));
$$;

-- Search under row-level security may not use indexes on words and trigrams, so it goes through here: the network and the
-- organisation are taken from the setting, never from the caller. What is asked comes as fi.solmu.item.words.Wanted packs it.
-- Reaching 0 is what items say, 1 also what is said about them, 2 also what they said before.
create or replace function search_hits(asked text[], reaching integer)
    returns table (item_id uuid, said_id uuid, is_past boolean, language text, rank real, is_near boolean)
    language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan rows 100 as $$
declare
    here constant uuid := current_network();
    exact constant tsquery := nullif(asked[1], '')::tsquery;
    older constant tsquery := nullif(asked[2], '')::tsquery;
    wide constant tsquery := nullif(asked[3], '')::tsquery;
    sure constant tsquery := nullif(asked[4], '')::tsquery;
    version constant integer := asked[5]::integer;
    near constant text[] := asked[6:];
    weights constant real[] := '{0.1, 0.3, 0.5, 1.0}';
    is_found boolean;
    is_waiting constant boolean := exists (select from search_doc d where d.network_id = here and d.analysed < version)
        or reaching > 0 and exists (select from search_said s where s.network_id = here and s.analysed < version);
begin
    if exact is null then
        return;
    end if;
    return query
        select d.item_id, null::uuid, false, d.language, ts_rank(weights, d.words, exact), false
        from search_doc d
        join item i on i.network_id = d.network_id and i.id = d.item_id
        where d.network_id = here and d.words @@ exact and item_is_seen(i);
    is_found := found;
    -- Until everything has been analysed anew, what waits for it is asked in its own words.
    if is_waiting then
        return query
            select d.item_id, null::uuid, false, d.language, (ts_rank(weights, d.words, older) / 2)::real, false
            from search_doc d
            join item i on i.network_id = d.network_id and i.id = d.item_id
            where d.network_id = here and d.words @@ older and d.analysed < version and item_is_seen(i);
        is_found := is_found or found;
    end if;
    if reaching > 0 then
        return query
            select s.item_id, s.id, s.is_past, s.language, (ts_rank(weights, s.words, exact) / case when s.is_past then 5 else 3 end)::real, false
            from search_said s
            join item i on i.network_id = s.network_id and i.id = s.item_id
            where s.network_id = here and (s.words @@ exact or is_waiting and s.words @@ older and s.analysed < version)
              and (reaching > 1 or not s.is_past) and item_is_seen(i)
              and (s.is_past or not exists (
                  select from comment c where c.network_id = s.network_id and c.id = s.id and c.removed_at is not null));
        is_found := is_found or found;
    end if;
    -- What only looks alike is there when nothing holds the words: likeness is a guess, and people ask what they mean.
    if is_found or wide is null then
        return;
    end if;
    return query
        select d.item_id, null::uuid, false, d.language, (ts_rank(weights, d.words, wide) / 10)::real, true
        from search_doc d
        join item i on i.network_id = d.network_id and i.id = d.item_id
        where d.network_id = here and d.words @@ wide and item_is_seen(i);
    if cardinality(near) > 0 then
        return query
            select d.item_id, null::uuid, false, d.language, (word_similarity(near[1], d.spelled) / 100)::real, true
            from search_doc d
            join item i on i.network_id = d.network_id and i.id = d.item_id
            where d.network_id = here and near[1] <% d.spelled and (sure is null or d.words @@ sure)
              and not exists (select from unnest(near) word where not word <% d.spelled) and item_is_seen(i);
    end if;
end $$;

-- The items that a register is narrowed to, or so many of the best.
create or replace function item_search(asked text[], most integer)
    returns table (item_id uuid, rank real)
    language sql stable security definer set search_path = public rows 50 as $$
    select hit.item_id, max(hit.rank) from search_hits(asked, 0) hit group by hit.item_id order by 2 desc, 1 limit most;
$$;

-- One page of what is found, with how much there is in all and of each kind; each item once, where it was found best.
create or replace function search_page(
        asked text[], reaching integer, of_kind text, of_owner uuid, in_state text, since timestamptz, most integer, skipped integer)
    returns table (item_id uuid, said_id uuid, is_past boolean, language text, is_near boolean, total bigint, kinds jsonb)
    language sql stable security definer set search_path = public rows 20 as $$
    with hit as materialized (
        select distinct on (h.item_id) h.*, i.kind, i.changed_at
        from search_hits(asked, reaching) h
        join item i on i.network_id = current_network() and i.id = h.item_id
        where (of_owner is null or i.owner_organisation_id = of_owner)
          and (in_state is null or i.state = in_state)
          and (since is null or i.changed_at >= since)
        order by h.item_id, h.rank desc
    ), counted as (
        select jsonb_object_agg(each.kind, each.many) as kinds from (select hit.kind, count(*) as many from hit group by hit.kind) each
    )
    select hit.item_id, hit.said_id, hit.is_past, hit.language, hit.is_near, count(*) over (), counted.kinds
    from hit cross join counted
    where of_kind is null or hit.kind = of_kind
    order by hit.rank desc, hit.changed_at desc, hit.item_id
    limit most offset skipped;
$$;

-- Titles that hold words beginning so, for a list that opens while somebody writes; without umlauts, as they are spelled. Of what begins
-- thousands of titles two thousand are looked at: somebody who writes on is told more.
create or replace function search_begun(begun text[], most integer)
    returns table (item_id uuid, language text)
    language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan rows 10 as $$
begin
    return query
        select best.item_id, best.language
        from (
            select distinct on (d.item_id) d.item_id, d.language, d.spelled like ' ' || begun[1] as is_first, i.changed_at
            from (
                select s.network_id, s.item_id, s.language, s.spelled
                from search_doc s
                where s.network_id = current_network() and s.spelled like '% ' || begun[1]
                  and s.spelled like all (select '% ' || word from unnest(begun) word)
                limit 2000) d
            join item i on i.network_id = d.network_id and i.id = d.item_id
            where item_is_seen(i)
            order by d.item_id, 3 desc
        ) best
        order by best.is_first desc, best.changed_at desc
        limit most;
end $$;

-- Where something waits to be analysed by a higher version: networks, and nothing else of them.
create or replace function search_waiting(version integer) returns table (network uuid, word text)
    language sql stable security definer set search_path = public as $$
    select n.id, n.word from network n
    where exists (select from search_doc d where d.network_id = n.id and d.analysed < version)
       or exists (select from search_said s where s.network_id = n.id and s.analysed < version);
$$;

-- Of one network some that wait, with the organisation that sees each.
create or replace function search_old(version integer, most integer)
    returns table (item_id uuid, said_id uuid, language text, title text, rest text, owner uuid)
    language sql stable security definer set search_path = public as $$
    (select d.item_id, null::uuid, d.language, d.title, d.rest, i.owner_organisation_id
     from search_doc d join item i on i.network_id = d.network_id and i.id = d.item_id
     where d.network_id = current_network() and d.analysed < version
     limit most)
    union all
    (select s.item_id, s.id, s.language, s.title, s.rest, i.owner_organisation_id
     from search_said s join item i on i.network_id = s.network_id and i.id = s.item_id
     where s.network_id = current_network() and s.analysed < version
     limit most);
$$;

-- Nobody else changes the item until the transaction ends. An item that somebody is changing is left for later: nobody is waited for.
create or replace function search_hold(item uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
begin
    perform from item i where i.network_id = current_network() and i.id = search_hold.item for no key update skip locked;
    return found;
end $$;

-- What has been analysed anew, unless somebody has written meanwhile: that is new already. The item is held.
create or replace procedure search_anew(
        item uuid, said uuid, in_language text, was_title text, was_rest text, new_rest text, new_words text, new_spelled text, by_version integer)
    language plpgsql security definer set search_path = public as $$
begin
    if said is not null then
        update search_said s set words = new_words::tsvector, analysed = by_version
        where s.network_id = current_network() and s.id = said and s.language = in_language and s.analysed < by_version;
    else
        update search_doc d set rest = new_rest, words = new_words::tsvector, spelled = new_spelled, analysed = by_version
        where d.network_id = current_network() and d.item_id = item and d.language = in_language
          and d.title = was_title and d.rest is not distinct from was_rest and d.analysed < by_version;
    end if;
end $$;

-- The words of an item in one language. What it said before is kept beside the chapter of history that told it.
create or replace procedure item_index(
        item uuid, in_language text, new_title text, new_rest text, new_words text, new_spelled text, by_version integer)
    language plpgsql security definer set search_path = public as $$
begin
    insert into search_said (network_id, id, language, item_id, is_past, title, rest, words, analysed)
    select d.network_id, told.id, d.language, d.item_id, true, d.title, coalesce(d.rest, ''), d.words, d.analysed
    from search_doc d
    cross join lateral (
        select h.id from history h
        where h.network_id = d.network_id and h.item_id = d.item_id and (h.record is not null or h.said is not null)
        order by h.at desc, h.id desc
        limit 1) told
    where d.network_id = current_network() and d.item_id = item and d.language = in_language
      and (d.title <> new_title or d.rest <> new_rest)
    on conflict do nothing;
    insert into search_doc (network_id, item_id, language, title, rest, words, spelled, analysed)
    values (current_network(), item, in_language, new_title, new_rest, new_words::tsvector, new_spelled, by_version)
    on conflict (network_id, item_id, language) do update
        set title = excluded.title, rest = excluded.rest, words = excluded.words, spelled = excluded.spelled, analysed = excluded.analysed;
end $$;

-- What somebody says about an item.
create or replace procedure said_index(item uuid, said uuid, in_language text, said_text text, new_words text, by_version integer)
    language sql security definer set search_path = public as $$
    insert into search_said (network_id, id, language, item_id, is_past, rest, words, analysed)
    values (current_network(), said, in_language, item, false, said_text, new_words::tsvector, by_version)
    on conflict (network_id, id, language) do update
        set words = excluded.words, analysed = excluded.analysed where search_said.analysed < excluded.analysed;
$$;

-- A node of the release before tells nobody what is said there: it is in stems until it has been analysed.
create or replace function comment_is_said() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into search_said (network_id, id, language, item_id, is_past, rest, words)
    values (new.network_id, new.id, new.language, new.item_id, false, new.text,
            to_tsvector(case new.language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, new.text))
    on conflict do nothing;
    return null;
end $$;

create or replace trigger comment_is_said after insert on comment for each row execute function comment_is_said();

-- After a network has come with its past: what was said and what items said before, in stems until it has been analysed.
create or replace procedure past_index()
    language sql security definer set search_path = public as $$
    insert into search_said (network_id, id, language, item_id, is_past, rest, words)
    select network_id, id, language, item_id, false, text,
           to_tsvector(case language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, text)
    from comment
    where network_id = current_network()
    on conflict do nothing;
    insert into search_said (network_id, id, language, item_id, is_past, title, rest, words)
    select told.network_id, told.id, told.language, told.item_id, true, told.title, told.text,
           to_tsvector(case told.language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig,
                       told.title || ' ' || told.text)
    from (
        select network_id, id, item_id, record ->> 'language' as language, record ->> 'title' as title, record ->> 'text' as text,
               lead(record ->> 'title') over later as next_title, lead(record ->> 'text') over later as next_text
        from history
        where network_id = current_network() and record is not null
        window later as (partition by network_id, item_id order by at, id)
    ) told
    where told.next_title is not null and (told.title, told.text) is distinct from (told.next_title, told.next_text)
    on conflict do nothing;
$$;

-- How the words of a network begin in the index: as fi.solmu.item.words.Lexemes reckons it.
create or replace function search_mark(within uuid) returns text
    language sql immutable as $$
    select string_agg(substr('0123456789abcdefghijklmnopqrstuvwxyz', hash / (36 ^ digit)::integer % 36 + 1, 1), '' order by digit)
    from (
        select (bit_xor(('x' || substr(replace(within::text, '-', ''), 8 * part + 1, 8))::bit(32)) & x'7fffffff')::integer as hash
        from generate_series(0, 3) part
    ) folded, generate_series(0, 3) digit;
$$;

-- For a node of the release before, while one is upgraded after another: it indexes stems without marks, and asks them. Of what a node of
-- this release has indexed they are asked with their marks.
create or replace function item_search(asked text, in_language text, most integer)
    returns table (item_id uuid, rank real)
    language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan rows 20 as $$
declare
    marks constant text := search_mark(current_network()) || in_language || ':';
    query tsquery;
begin
    select string_agg('(' || quote_literal(lexeme) || ':* | ' || quote_literal(marks || lexeme) || ':*)', ' & ')::tsquery into query
    from unnest(to_tsvector(case in_language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, asked));
    return query
        select d.item_id, max(ts_rank(d.words, query))
        from search_doc d
        join item i on i.network_id = d.network_id and i.id = d.item_id
        where d.network_id = current_network() and d.words @@ query and item_is_seen(i)
        group by d.item_id
        order by 2 desc, 1
        limit most;
end $$;

drop routine if exists item_index(uuid, text, text, text);
create procedure item_index(item uuid, in_language text, new_title text, rest text)
    language plpgsql security definer set search_path = public as $$
begin
    insert into search_doc (network_id, item_id, language, title, words)
    values (current_network(), item, in_language, new_title,
            setweight(to_tsvector(case in_language when 'sv' then 'swedish' when 'en' then 'english'
                                  else 'finnish' end::regconfig, new_title), 'A')
            || setweight(to_tsvector(case in_language when 'sv' then 'swedish' when 'en' then 'english'
                                  else 'finnish' end::regconfig, left(rest, 200000)), 'B'))
    on conflict (network_id, item_id, language) do update
        set title = excluded.title, words = excluded.words, rest = null, spelled = '', analysed = 0;
end $$;
