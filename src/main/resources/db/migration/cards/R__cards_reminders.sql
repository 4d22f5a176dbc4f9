-- Where an answer to a card's coming version is still waited for, and not for many days more: networks and organisations, and nothing else of them.
create or replace function approvals_waited(today date, days integer) returns table (network uuid, word text, organisation uuid)
    language sql security definer stable set search_path = public as $$
    select distinct n.id, n.word, asked.organisation_id
    from card_asked asked
    join network n on n.id = asked.network_id and n.state = 'ACTIVE'
    where asked.reminded_on is null and asked.until between today and today + days
    order by n.id, asked.organisation_id;
$$;
