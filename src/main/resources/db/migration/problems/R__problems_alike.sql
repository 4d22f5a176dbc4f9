-- The words of problems anew. Of what the index holds for one place of a text one kind is enough: base forms and parts where they are known,
-- else stems, else what is written; what has been indexed without marks is taken as it is. A word weighs by how often it stands there, in
-- the title three times, as the word that a word comes from half, and less in a long text: the part of BM25 that is the problem's own, with
-- a usual length of sixty words. The empty word stands once in each, to count them by. Readers are everybody, those who see the problem,
-- or nobody when it is gone or has been joined to another.
create or replace function problem_spread(those uuid[], within uuid) returns void
    language plpgsql set search_path = public as $$
begin
    if exists (select from problem_words p where p.network_id = within and p.item_id = any(those)) then
        -- Gathered first, so that each row is looked up by its whole key: thousands of problems have a word of one weight.
        with had as materialized (
            select reader.id as reader_id, was.word, was.weight, p.item_id
            from problem_words p, unnest(p.readers) as reader (id), unnest(p.words, p.weights) as was (word, weight)
            where p.network_id = within and p.item_id = any(those)
        )
        delete from problem_word w
        using had
        where w.network_id = within and w.reader_id = had.reader_id and w.word = had.word and w.weight = had.weight and w.item_id = had.item_id;
        delete from problem_words p where p.network_id = within and p.item_id = any(those);
    end if;
    insert into problem_words (network_id, item_id, readers, words, weights)
    with doc as materialized (
        select d.item_id, d.language, d.words, case
            when i.removed_at is not null or i.state = 'MERGED' then '{}'::uuid[]
            when i.is_open then array['00000000-0000-0000-0000-000000000000'::uuid]
            when i.visibility = 'PARTIES' then array(
                select i.owner_organisation_id
                union
                select p.organisation_id from item_party p where p.network_id = i.network_id and p.item_id = i.id)
            else array[i.owner_organisation_id] end as readers
        from item i
        join search_doc d on d.network_id = i.network_id and d.item_id = i.id
        where i.network_id = within and i.id = any(those) and i.kind = 'PROBLEM'
    ), said as materialized (
        select each.item_id, each.language, each.readers, each.lexeme, case when each.mark in ('w', 'f', 'fi', 'sv', 'en') then each.mark end as mark,
               each.places, each.weights
        from (
            select doc.item_id, doc.language, doc.readers, lexeme.lexeme, split_part(substr(lexeme.lexeme, 5), ':', 1) as mark,
                   coalesce(lexeme.positions, '{}') as places, lexeme.weights
            from doc
            cross join unnest(doc.words) as lexeme
            where doc.readers <> '{}'
            offset 0
        ) each
        where each.mark <> 'o'
    ), nearer as (
        select said.item_id, said.language, array_agg(place) filter (where said.mark = 'f') as bases, array_agg(place) as both
        from said, unnest(said.places) place
        where said.mark in ('f', 'fi', 'sv', 'en')
        group by said.item_id, said.language
    ), term as (
        select said.item_id, said.readers, case when said.mark is null then said.lexeme else substr(said.lexeme, 5) end as word,
               sum(coalesce(cardinality(said.weights), 1) + 2 * coalesce(cardinality(array_positions(said.weights, 'A')), 0)
                   - 0.5 * coalesce(cardinality(array_positions(said.weights, 'D')), 0)) as times
        from said
        left join nearer on nearer.item_id = said.item_id and nearer.language = said.language
        where said.mark is null or said.mark = 'f'
           or said.mark in ('fi', 'sv', 'en') and not said.places && coalesce(nearer.bases, '{}')
           or said.mark = 'w' and not said.places && coalesce(nearer.both, '{}')
        group by said.item_id, said.readers, 3
    ), counted as (
        select term.item_id, term.readers, term.word, term.times, sum(term.times) over (partition by term.item_id) as length from term
    )
    select within, counted.item_id, counted.readers, array_append(array_agg(counted.word), ''),
           array_append(array_agg((counted.times / (counted.times + 1.2 * (0.4 + 0.6 * counted.length / 60)))::real), 0::real)
    from counted
    group by counted.item_id, counted.readers;
    insert into problem_word (network_id, reader_id, word, weight, item_id)
    select within, reader.id, has.word, has.weight, p.item_id
    from problem_words p, unnest(p.readers) as reader (id), unnest(p.words, p.weights) as has (word, weight)
    where p.network_id = within and p.item_id = any(those);
end $$;

create or replace function problem_words_told() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    changed record;
begin
    for changed in
        select told.network_id, array_agg(distinct told.item_id) as items
        from told
        join item i on i.network_id = told.network_id and i.id = told.item_id and i.kind = 'PROBLEM'
        group by told.network_id
    loop
        perform problem_spread(changed.items, changed.network_id);
    end loop;
    return null;
end $$;

-- A deed that leaves the words and their readers as they were leaves these, too.
create or replace function problem_words_changed() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    changed record;
begin
    for changed in
        select told.network_id, array_agg(distinct told.item_id) as items
        from told
        join had on had.network_id = told.network_id and had.item_id = told.item_id and had.language = told.language
        join item i on i.network_id = told.network_id and i.id = told.item_id and i.kind = 'PROBLEM'
        where told.words <> had.words or i.visibility = 'PARTIES'
        group by told.network_id
    loop
        perform problem_spread(changed.items, changed.network_id);
    end loop;
    return null;
end $$;

create or replace function problem_readers_changed() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    perform problem_spread(array[new.id], new.network_id);
    return null;
end $$;

drop trigger if exists problem_words_told on search_doc;
create trigger problem_words_told after insert on search_doc
    referencing new table as told for each statement execute function problem_words_told();
drop trigger if exists problem_words_changed on search_doc;
create trigger problem_words_changed after update on search_doc
    referencing old table as had new table as told for each statement execute function problem_words_changed();
drop trigger if exists problem_readers_changed on item;
create trigger problem_readers_changed after update of state, removed_at, visibility, owner_organisation_id on item
    for each row when (new.kind = 'PROBLEM' and (
        old.visibility <> new.visibility or old.owner_organisation_id <> new.owner_organisation_id
        or (old.removed_at is null) <> (new.removed_at is null) or (old.state = 'MERGED') <> (new.state = 'MERGED')))
    execute function problem_readers_changed();

-- The problems most like some words, by BM25: what stands in few of the problems that the reader sees weighs most. Which words are rare
-- and how many problems there are is counted in what the reader sees, each only so far as it matters: a word in thousands tells little.
-- share: how much of what was asked is there. Network and organisation are taken from the setting, never from the caller.
create or replace function problem_alike(asked text[], asked_weights real[], most integer)
    returns table (item_id uuid, rank real, share real)
    language plpgsql stable security definer set search_path = public rows 10 as $$
declare
    here constant uuid := current_network();
    readers constant uuid[] := array['00000000-0000-0000-0000-000000000000'::uuid, current_organisation()];
    so_far constant integer := greatest(300, 45000 / greatest(cardinality(asked), 15));
    rarest text[];
    worths real[];
    size real;
    whole real;
begin
    select count(*) into size
    from unnest(readers) as reader (id)
    cross join lateral (
        select from problem_word w where w.network_id = here and w.reader_id = reader.id and w.word = '' limit 20000) counted;
    select array_agg(weighed.word order by weighed.worth desc) filter (where weighed.times > 0),
           array_agg(weighed.worth order by weighed.worth desc) filter (where weighed.times > 0), sum(weighed.worth)
    into rarest, worths, whole
    from (
        select wanted.word, found.times,
               (wanted.weight * ln(1 + (greatest(size, found.times) - found.times + 0.5) / (found.times + 0.5)))::real as worth
        from unnest(asked, asked_weights) as wanted (word, weight)
        cross join lateral (
            select count(*) as times
            from unnest(readers) as reader (id)
            cross join lateral (
                select from problem_word w where w.network_id = here and w.reader_id = reader.id and w.word = wanted.word limit so_far) stands
        ) found
        where wanted.word <> ''
    ) weighed;
    if rarest is null then
        return;
    end if;
    return query
        select alike.item_id, sum(alike.points)::real, (sum(alike.worth) / whole)::real
        from (
            select stands.item_id, rare.worth, rare.worth * stands.weight as points
            from unnest(rarest[1:60], worths[1:60]) as rare (word, worth)
            cross join unnest(readers) as reader (id)
            cross join lateral (
                select w.item_id, w.weight
                from problem_word w
                where w.network_id = here and w.reader_id = reader.id and w.word = rare.word
                order by w.weight desc
                limit so_far) stands
        ) alike
        group by alike.item_id
        order by 2 desc, 1
        limit most;
end $$;
