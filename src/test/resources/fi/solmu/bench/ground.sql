-- A network of twelve organisations, forty people and twenty thousand problems, and one reader who is signed in.
-- Made by the keeper of the server, past all walls. Keep in step with Ground.java.
create function pg_temp.id(n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1750000000000 + n * 60000::bigint), 12, '0') || '70008' || substr(md5(n::text), 1, 15))::uuid $$;
create function pg_temp.known(n int) returns uuid language sql immutable as $$
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

insert into organisation (id, name) select pg_temp.known(100 + n), 'Organisaatio ' || n from generate_series(1, 12) n;
insert into person (id, name, email)
    select pg_temp.known(200 + n), 'Lukija ' || n, 'lukija' || n || '@mitta.example' from generate_series(1, 40) n;
insert into network (id, word, name_fi, state) values (pg_temp.known(1), 'mitta', 'Mitattu verkosto', 'ACTIVE');
insert into membership (network_id, organisation_id, name, colour)
    select pg_temp.known(1), pg_temp.known(100 + n), 'Organisaatio ' || n, n from generate_series(1, 12) n;
insert into member (network_id, person_id, organisation_id, access)
    select pg_temp.known(1), pg_temp.known(200 + n), pg_temp.known(101 + (n - 1) % 12), 'MEMBER' from generate_series(1, 40) n;
insert into role (network_id, id, organisation_id, title)
    select pg_temp.known(1), pg_temp.known(400 + n), pg_temp.known(101 + (n - 1) % 12), 'Palvelupäällikkö ' || n
    from generate_series(1, 24) n;
insert into session (token_hash, person_id)
    values (sha256('a-token-for-measuring-that-opens-nothing-else'), pg_temp.known(201));
insert into access_token (id, token_hash, person_id, acts_for, name, may_write, ends_on)
    values (pg_temp.known(700), sha256('a-token-for-measuring-that-opens-nothing-else'), pg_temp.known(201),
            jsonb_build_object(pg_temp.known(1), pg_temp.known(101)), 'Mittaus', true, current_date + 1);

-- The log. One problem in forty is seen by its own organisation alone.
create temp table met as
    select n, pg_temp.id(n) as id, now() - n * interval '20 minutes' as at, pg_temp.known(101 + n % 12) as owner from generate_series(1, 20000) n;
insert into item (network_id, id, kind, number, state, owner_organisation_id, owner_role_id, visibility, language, created_at,
                  created_by, changed_at)
    select pg_temp.known(1), id, 'PROBLEM', n, (array['OPEN', 'OPEN', 'IN_PROGRESS', 'SOLVED', 'LEARNED'])[1 + n % 5], owner,
           case when n % 3 = 0 then pg_temp.known(401 + n % 24) end, case when n % 40 = 0 then 'ORGANISATION' else 'NETWORK' end,
           'fi', at, pg_temp.known(201 + n % 40), at
    from met;
insert into item_text (network_id, item_id, language, title, text, source_revision)
    select pg_temp.known(1), id, 'fi',
           (array['Matkustaja jää väärälle laiturille, kun raide vaihtuu', 'Tieto häiriöstä tulee asemalle myöhässä',
                  'Korvaava bussi ei löydä asiakkaita', 'Asiakas soittaa kolmeen numeroon ennen kuin saa vastauksen',
                  'Kaksi organisaatiota lupaa samaa eri sanoin', 'Sovittu vastuu vaihtui lomalla eikä kukaan huomannut',
                  'Lipun hinta näkyy eri palveluissa eri lailla'])[1 + n % 7] || ' (' || n || ')',
           'Asia huomattiin kohdassa ' || n % 400 || '. Siitä kerrottiin ohjaajalle, joka etsi oikean yhteystiedon ja sai '
           || 'vastauksen vasta seuraavana päivänä. Sama on sattunut ennenkin, kun vuoro vaihtuu.', 1
    from met;
insert into problem (network_id, item_id, severity, last_met, times_met, met_by, has_solution, has_improvement, is_improved)
    select pg_temp.known(1), id, nullif(n % 4, 0), at::date, 1 + n % 3,
           (array[owner, pg_temp.known(101 + (n + 5) % 12), pg_temp.known(101 + (n + 7) % 12)])[1:1 + n % 3],
           n % 5 >= 3, n % 5 = 4, n % 5 = 4
    from met;
insert into problem_occurrence (network_id, item_id, position, date, organisation_id)
    select pg_temp.known(1), id, position, at::date - position, owner from met cross join generate_series(1, 3) position
    where position <= 1 + n % 3;
insert into search_doc (network_id, item_id, language, title, words)
    select network_id, item_id, language, title,
           setweight(to_tsvector('finnish', title), 'A') || setweight(to_tsvector('finnish', text), 'B')
    from item_text where network_id = pg_temp.known(1);
insert into item_number (network_id, kind, latest) values (pg_temp.known(1), 'PROBLEM', 30000);

-- One problem with all its story: met on a card, against a promise, solved, and the card to be renewed by an improvement.
insert into item (network_id, id, kind, number, state, owner_organisation_id, language, created_at, created_by, changed_at)
    select pg_temp.known(1), pg_temp.known(300 + n), kind, 20000 + n, state, pg_temp.known(100 + n), 'fi',
           now() - interval '2 years', pg_temp.known(200 + n), now()
    from (values (1, 'PROBLEM', 'OPEN'), (2, 'ACTION_CARD', 'DRAFT'), (3, 'PROMISE', 'GIVEN'), (4, 'SOLUTION', 'CARRIED_OUT'),
                 (5, 'IMPROVEMENT', 'PROPOSED')) as made (n, kind, state);
insert into item_text (network_id, item_id, language, title, text, source_revision)
    select network_id, id, 'fi', 'Asia numero ' || number, 'Kerrotaan kaikille, joita se koskee, ennen kuin he kysyvät.', 1
    from item where network_id = pg_temp.known(1) and number > 20000;
insert into problem (network_id, item_id, last_met, times_met, met_by)
    values (pg_temp.known(1), pg_temp.known(301), current_date - 700, 5, array[pg_temp.known(101), pg_temp.known(102)]);
insert into problem_occurrence (network_id, item_id, position, date, organisation_id)
    select pg_temp.known(1), pg_temp.known(301), n, current_date - 699 - n, pg_temp.known(101 + n % 2) from generate_series(1, 5) n;
insert into action_card (network_id, item_id, state) values (pg_temp.known(1), pg_temp.known(302), 'DRAFT');
insert into promise (network_id, item_id) values (pg_temp.known(1), pg_temp.known(303));
insert into solution (network_id, item_id, proposed) values (pg_temp.known(1), pg_temp.known(304), current_date);
insert into improvement (network_id, item_id, proposed) values (pg_temp.known(1), pg_temp.known(305), current_date);
insert into link (network_id, id, from_id, from_kind, relation, to_id, to_kind, since, made_by)
    select pg_temp.known(1), pg_temp.known(500 + n), pg_temp.known(a), ak, relation, pg_temp.known(b), bk, now(), pg_temp.known(200 + n)
    from (values (1, 301, 'PROBLEM', 'CONCERNS', 302, 'ACTION_CARD'), (2, 301, 'PROBLEM', 'CONCERNS', 303, 'PROMISE'),
                 (3, 304, 'SOLUTION', 'SOLVES', 301, 'PROBLEM'), (4, 301, 'PROBLEM', 'GIVES_RISE_TO', 305, 'IMPROVEMENT'),
                 (5, 305, 'IMPROVEMENT', 'RENEWS', 302, 'ACTION_CARD')) as tied (n, a, ak, relation, b, bk);
insert into comment (network_id, id, item_id, person_id, organisation_id, language, text, at)
    select pg_temp.known(1), pg_temp.known(600 + n), pg_temp.known(301), pg_temp.known(200 + n), pg_temp.known(100 + n), 'fi',
           'Meillä sama näkyi viime viikolla, ja vuoro oli silloin jo vaihtunut. Kuka soittaa ensin?', now() - n * interval '1 hour'
    from generate_series(1, 5) n;
