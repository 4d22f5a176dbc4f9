-- A hundred networks of one organisation and ten thousand promises each; the reader of ground.sql belongs to the last. One promise in forty
-- is seen by its own organisation alone. Places and words have been made by SearchGround.java.
insert into network (id, word, name_fi, state) select network, 'haku-' || n, 'Haun verkosto ' || n, 'ACTIVE' from place;
insert into membership (network_id, organisation_id, name, colour)
    select network, ('00000000-0000-7000-8000-' || lpad((100 + o)::text, 12, '0'))::uuid, 'Organisaatio ' || o, o from place cross join generate_series(1, 4) o;
insert into member (network_id, person_id, organisation_id, access)
    select network, '00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000101', 'MEMBER' from place where n = 100;
insert into item (network_id, id, kind, number, state, owner_organisation_id, visibility, language, created_at, created_by, changed_at)
    select network, id, 'PROMISE', row_number() over (partition by network order by id), 'GIVEN',
           ('00000000-0000-7000-8000-' || lpad((101 + abs(hashtext(id::text)) % 4)::text, 12, '0'))::uuid,
           case when hashtext(id::text) % 40 = 0 then 'ORGANISATION' else 'NETWORK' end, 'fi',
           now() - abs(hashtext(id::text)) % 1000 * interval '1 day', '00000000-0000-7000-8000-000000000201',
           now() - abs(hashtext(id::text)) % 900 * interval '1 day'
    from words;
insert into item_text (network_id, item_id, language, title, text, source_revision) select network, id, 'fi', title, rest, 1 from words;
insert into promise (network_id, item_id) select network, id from words;
insert into search_doc (network_id, item_id, language, title, rest, words, spelled, analysed)
    select network, id, language, title, rest, words, spelled, analysed from words;
