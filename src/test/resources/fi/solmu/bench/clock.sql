-- A network whose clock holds a thousand practices, in the parties and with the reader of the ground. Made by the keeper of the
-- server, past all walls, after ground.sql, of the rules that stand in pg_temp.rule. Keep in step with ClockGround.java.
create function pg_temp.practice(n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1700000000000 + n * 60000::bigint), 12, '0') || '70008' || substr(md5('k' || n), 1, 15))::uuid $$;
create function pg_temp.known(n int) returns uuid language sql immutable as $$
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

insert into network (id, word, name_fi, state) values (pg_temp.known(3), 'kello', 'Kellon verkosto', 'ACTIVE');
insert into membership (network_id, organisation_id, name, colour)
    select pg_temp.known(3), pg_temp.known(100 + n), 'Organisaatio ' || n, n from generate_series(1, 12) n;
insert into member (network_id, person_id, organisation_id, access)
    select pg_temp.known(3), pg_temp.known(200 + n), pg_temp.known(101 + (n - 1) % 12), 'MEMBER' from generate_series(1, 40) n;
insert into role (network_id, id, organisation_id, title)
    select pg_temp.known(3), pg_temp.known(800 + n), pg_temp.known(101 + (n - 1) % 12), 'Palvelupäällikkö ' || n from generate_series(1, 24) n;

insert into item (network_id, id, kind, number, state, owner_organisation_id, language, created_at, created_by, changed_at)
    select pg_temp.known(3), pg_temp.practice(n), 'PRACTICE', n, 'IN_FORCE', pg_temp.known(101 + n % 12), 'fi', now() - interval '2 years',
           pg_temp.known(201 + n % 40), now() - n * interval '7 hours'
    from rule;
insert into item_text (network_id, item_id, language, title, text, source_revision)
    select pg_temp.known(3), pg_temp.practice(n), 'fi',
           (array['Turvallisuuskävely', 'Asiakasraadin kokous', 'Talviliikenteen harjoitus', 'Tilinpäätöksen läpikäynti', 'Uusien työntekijöiden perehdytys',
                  'Palvelulupausten arviointi', 'Ryhmänohjaajien aamukahvit', 'Tietosuojan katselmus', 'Kumppaneiden vuosipäivä', 'Häiriöviestinnän kertaus'])[1 + n % 10]
           || ' ' || (array['Etelä', 'Pohjoinen', 'Itä', 'Länsi', 'Keskusta', 'Satama', 'Asema'])[1 + n % 7] || ' ' || n,
           'Käydään yhdessä läpi, mikä on muuttunut, ja sovitaan, mitä siitä seuraa.', 1
    from rule;
insert into practice (network_id, item_id, ring, rule, from_on, responsible_role_id, why, how, where_to)
    select pg_temp.known(3), pg_temp.practice(n), (array['Johtaminen', 'Asiakkaat', 'Turvallisuus', 'Oppiminen'])[1 + n % 4], text, first,
           case when n % 3 > 0 then pg_temp.known(801 + n % 24) end, 'Jotta kaikki tietävät samat asiat samaan aikaan.',
           'Puoli tuntia ennen vuoron alkua.', (array['Kaupungintalo', 'Asema', 'Verkossa'])[1 + n % 3]
    from rule;
insert into practice_participant (network_id, item_id, organisation_id)
    select pg_temp.known(3), pg_temp.practice(n), pg_temp.known(101 + (n + other * 5) % 12) from rule cross join generate_series(1, 3) other where other <= n % 4;
insert into feed_secret (network_id, id, token_hash, person_id, organisation_id, scope, made_at)
    values (pg_temp.known(3), pg_temp.known(900), sha256('a-feed-for-measuring'), pg_temp.known(201), pg_temp.known(101), 'NETWORK', now());
