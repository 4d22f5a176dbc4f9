-- Whether the reader of the transaction coordinates the network, for walls that let a coordinator further than others. A
-- network in the making lets nobody else in, and while a file fills it nobody may belong to it yet.
create function reader_coordinates() returns boolean
    language sql stable security definer set search_path = public as $$
    select current_person() is not null and exists (select from network where id = current_network() and state = 'DRAFT')
        or exists (
            select from member m
            join membership o on o.network_id = m.network_id and o.organisation_id = m.organisation_id
            where m.network_id = current_network() and m.person_id = current_person()
              and m.organisation_id = current_organisation() and m.access = 'COORDINATOR'
              and (m.until is null or m.until >= current_date) and (o.until is null or o.until >= current_date));
$$;
