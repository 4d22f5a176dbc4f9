-- Eighty thousand problems more in the measured network, of words that are as unlike in number as words are: few stand in most, most in
-- few. One in forty is seen by its own organisation alone. And a network beside it for a corpus of others, read in English.
create function pg_temp.id(n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1750000000000 + n * 60000::bigint), 12, '0') || '70008' || substr(md5(n::text), 1, 15))::uuid $$;
create function pg_temp.known(n int) returns uuid language sql immutable as $$
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
select setseed(0.5);
create temp table met as
    select n, pg_temp.id(n) as id, now() - n * interval '5 minutes' as at, pg_temp.known(101 + n % 12) as owner from generate_series(30001, 110000) n;
insert into item (network_id, id, kind, number, state, owner_organisation_id, visibility, language, created_at, created_by, changed_at)
    select pg_temp.known(1), id, 'PROBLEM', n, (array['OPEN', 'OPEN', 'IN_PROGRESS', 'SOLVED', 'LEARNED'])[1 + n % 5], owner,
           case when n % 40 = 0 then 'ORGANISATION' else 'NETWORK' end, 'fi', at, pg_temp.known(201 + n % 40), at
    from met;
insert into item_text (network_id, item_id, language, title, text, source_revision)
    select pg_temp.known(1), met.id, 'fi', said.title, said.text, 1
    from met
    cross join lateral (
        select string_agg(word, ' ') filter (where k <= 6) as title, string_agg(word, ' ') filter (where k > 6) as text
        from (
            select k, (array['ka', 'lo', 'me', 'si', 'ra', 'tu', 'vi', 'po', 'ne', 'jä'])[1 + r % 10] || (array['ntti', 'lla', 'ro', 'ska', 'mpi', 'vu', 'htu', 'kko', 'si', 'nne'])[1 + r / 10 % 10]
                   || (array['', 'sto', 'lainen', 'ja', 'us', 'mo', 'in', 'ri', 'ke', 'la'])[1 + r / 100 % 10]
                   || (array['', 'valo', 'tie', 'kone', 'laiva', 'työ', 'raide', 'vuoro', 'pysäkki', 'kilpi'])[1 + r / 1000 % 10] as word
            from (select k, floor(power(10000, random()))::int - 1 + met.n * 0 as r from generate_series(1, 30) k) rare
        ) words
    ) said;
insert into problem (network_id, item_id, severity, last_met, times_met, met_by)
    select pg_temp.known(1), id, nullif(n % 4, 0), at::date, 1, array[owner] from met;
insert into problem_occurrence (network_id, item_id, position, date, organisation_id)
    select pg_temp.known(1), id, 1, at::date, owner from met;
insert into search_doc (network_id, item_id, language, title, words)
    select text.network_id, text.item_id, text.language, text.title,
           setweight(to_tsvector('finnish', text.title), 'A') || setweight(to_tsvector('finnish', text.text), 'B')
    from item_text text join met on met.id = text.item_id where text.network_id = pg_temp.known(1);
update item_number set latest = 110000 where network_id = pg_temp.known(1) and kind = 'PROBLEM';

insert into network (id, word, name_fi, state) values (pg_temp.known(2), 'kopiot', 'Kopioiden verkosto', 'ACTIVE');
insert into membership (network_id, organisation_id, name, colour) values (pg_temp.known(2), pg_temp.known(101), 'Organisaatio 1', 1);
insert into person (id, name, email, language) values (pg_temp.known(299), 'Reader', 'reader@mitta.example', 'en');
insert into member (network_id, person_id, organisation_id, access) values (pg_temp.known(2), pg_temp.known(299), pg_temp.known(101), 'COORDINATOR');
insert into session (token_hash, person_id) values (sha256('another-token-for-measuring'), pg_temp.known(299));
