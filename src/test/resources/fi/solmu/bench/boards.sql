-- A thousand open sessions of those who are party to the cards of a sample network, and a token of one of them.
-- Made by the keeper of the server, past all walls. Keep in step with BoardGround.java.
insert into session (token_hash, person_id)
    select sha256(convert_to('a-board-for-measuring-' || n, 'UTF8')), reader.person_id
    from generate_series(0, 999) n
    join (select member.person_id, row_number() over (order by access = 'COORDINATOR' desc, member.person_id) - 1 as place, count(*) over () as everybody
          from member join network on network.id = member.network_id and network.word = 'raide') reader on n % everybody = place;
insert into access_token (id, token_hash, person_id, acts_for, name, may_write, ends_on)
    select '00000000-0000-7000-8000-000000000701', sha256('a-teller-for-measuring'), member.person_id,
           jsonb_build_object(member.network_id, member.organisation_id), 'Kuittaukset', true, current_date + 1
    from member join network on network.id = member.network_id and network.word = 'raide'
    where member.access = 'COORDINATOR' limit 1;
