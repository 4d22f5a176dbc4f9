-- A network ten times as wide as the ground: two hundred thousand items and four hundred and sixty thousand ties, with the same
-- parties and readers. Made by the keeper of the server, past all walls, after ground.sql. Keep in step with Wide.java.
create function pg_temp.wide(n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1600000000000 + n * 60000::bigint), 12, '0') || '70008' || substr(md5('w' || n), 1, 15))::uuid $$;
create function pg_temp.known(n int) returns uuid language sql immutable as $$
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
create function pg_temp.tie(n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1500000000000 + n * 60000::bigint), 12, '0') || '70008' || substr(md5('t' || n), 1, 15))::uuid $$;

insert into network (id, word, name_fi, state) values (pg_temp.known(2), 'suuri', 'Suuri verkosto', 'ACTIVE');
insert into membership (network_id, organisation_id, name, colour)
    select pg_temp.known(2), pg_temp.known(100 + n), 'Organisaatio ' || n, n from generate_series(1, 12) n;
insert into member (network_id, person_id, organisation_id, access)
    select pg_temp.known(2), pg_temp.known(200 + n), pg_temp.known(101 + (n - 1) % 12), 'MEMBER' from generate_series(1, 40) n;

-- The first 120,000 are problems; then 20,000 cards, promises, solutions and improvements each.
create temp table made as
    select n, pg_temp.wide(n) as id, now() - n * interval '3 minutes' as at, pg_temp.known(101 + n % 12) as owner,
           case when n <= 120000 then 'PROBLEM' when n <= 140000 then 'ACTION_CARD' when n <= 160000 then 'PROMISE'
                when n <= 180000 then 'SOLUTION' else 'IMPROVEMENT' end as kind
    from generate_series(1, 200000) n;
insert into item (network_id, id, kind, number, state, owner_organisation_id, visibility, language, created_at, created_by, changed_at)
    select pg_temp.known(2), id, kind, n,
           case kind when 'PROBLEM' then (array['OPEN', 'OPEN', 'IN_PROGRESS', 'SOLVED', 'LEARNED'])[1 + n % 5]
                     when 'ACTION_CARD' then 'DRAFT' when 'PROMISE' then 'GIVEN' when 'SOLUTION' then 'CARRIED_OUT' else 'PROPOSED' end,
           owner, case when n % 40 = 0 then 'ORGANISATION' else 'NETWORK' end, 'fi', at, pg_temp.known(201 + n % 40), at
    from made;
insert into item_text (network_id, item_id, language, title, text, source_revision)
    select pg_temp.known(2), id, 'fi',
           (array['Matkustaja jää väärälle laiturille, kun raide vaihtuu', 'Tieto häiriöstä tulee asemalle myöhässä',
                  'Korvaava bussi ei löydä asiakkaita', 'Asiakas soittaa kolmeen numeroon ennen kuin saa vastauksen',
                  'Kaksi organisaatiota lupaa samaa eri sanoin', 'Sovittu vastuu vaihtui lomalla eikä kukaan huomannut',
                  'Lipun hinta näkyy eri palveluissa eri lailla'])[1 + n % 7] || ' (' || n || ')',
           'Asia huomattiin kohdassa ' || n % 400 || '. Siitä kerrottiin ohjaajalle, joka etsi oikean yhteystiedon ja sai '
           || 'vastauksen vasta seuraavana päivänä. Sama on sattunut ennenkin, kun vuoro vaihtuu.', 1
    from made;
insert into problem (network_id, item_id, severity, last_met, times_met, met_by, has_solution, has_improvement, is_improved)
    select pg_temp.known(2), id, nullif(n % 4, 0), at::date, 1, array[owner], n % 5 >= 3, n % 5 = 4, n % 5 = 4
    from made where kind = 'PROBLEM';
insert into problem_occurrence (network_id, item_id, position, date, organisation_id)
    select pg_temp.known(2), id, 1, at::date, owner from made where kind = 'PROBLEM';
insert into action_card (network_id, item_id, state) select pg_temp.known(2), id, 'DRAFT' from made where kind = 'ACTION_CARD';
insert into promise (network_id, item_id) select pg_temp.known(2), id from made where kind = 'PROMISE';
insert into solution (network_id, item_id, proposed) select pg_temp.known(2), id, current_date from made where kind = 'SOLUTION';
insert into improvement (network_id, item_id, proposed) select pg_temp.known(2), id, current_date from made where kind = 'IMPROVEMENT';
insert into search_doc (network_id, item_id, language, title, words)
    select network_id, item_id, language, title,
           setweight(to_tsvector('finnish', title), 'A') || setweight(to_tsvector('finnish', text), 'B')
    from item_text where network_id = pg_temp.known(2);
insert into item_number (network_id, kind, latest)
    select pg_temp.known(2), kind, 300000 from (select distinct kind from made) kinds;

create temp table tied as
    select n as a, 'PROBLEM' as ak, 'CONCERNS' as relation, 120001 + n % 20000 as b, 'ACTION_CARD' as bk from generate_series(1, 120000) n
    union all select n, 'PROBLEM', 'CONCERNS', 140001 + n * 7 % 20000, 'PROMISE' from generate_series(1, 120000) n
    union all select 120001 + n % 20000, 'ACTION_CARD', 'SECURES', 140001 + (n * 13 + n / 20000) % 20000, 'PROMISE' from generate_series(0, 39999) n
    union all select 160001 + n % 20000, 'SOLUTION', 'SOLVES', 1 + n, 'PROBLEM' from generate_series(0, 59999) n
    union all select 180001 + n % 20000, 'IMPROVEMENT', 'RENEWS', 120001 + (n * 11 + n / 20000) % 20000, 'ACTION_CARD' from generate_series(0, 39999) n
    union all select 1 + n, 'PROBLEM', 'GIVES_RISE_TO', 180001 + n % 20000, 'IMPROVEMENT' from generate_series(0, 79999) n;
insert into link (network_id, id, from_id, from_kind, relation, to_id, to_kind, since, made_by)
    select pg_temp.known(2), pg_temp.tie(row_number() over ()::int), pg_temp.wide(a), ak, relation, pg_temp.wide(b), bk, now(), pg_temp.known(201)
    from tied;
