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

-- Search under row-level security may not use indexes on words and trigrams, so it goes through here:
-- the network and the organisation are taken from the setting, never from the caller.
create or replace function item_search(asked text, in_language text, most integer)
    returns table (item_id uuid, rank real)
    language plpgsql stable security definer set search_path = public rows 20 as $$
declare
    configuration regconfig := case in_language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end;
    query tsquery;
begin
    -- Each stem is asked as a beginning: Finnish stems lose different letters in different forms.
    select string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery into query
    from unnest(to_tsvector(configuration, asked));
    -- Titles that are only alike come after all that hold the words, so they are looked for only when the reader sees too
    -- few of those: likeness is counted letter by letter.
    return query
        with said as materialized (
            select d.item_id, max(ts_rank(d.words, query)) + 1 as rank
            from search_doc d
            join item i on i.network_id = d.network_id and i.id = d.item_id
            where d.network_id = current_network() and query is not null and d.words @@ query and item_is_seen(i)
            group by d.item_id)
        select found.item_id, max(found.rank)::real
        from (
            select said.item_id, said.rank from said
            union all
            select d.item_id, word_similarity(asked, d.title)
            from search_doc d
            join item i on i.network_id = d.network_id and i.id = d.item_id
            where (select count(*) from said) < most
              and d.network_id = current_network() and asked <% d.title and item_is_seen(i)
        ) found
        group by found.item_id
        order by 2 desc, 1
        limit most;
end $$;

-- A tsvector holds a megabyte. So many characters stay below it whatever they are; what comes after them is not searched.
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
    on conflict (network_id, item_id, language) do update set title = excluded.title, words = excluded.words;
end $$;
