-- What a network file needs of what is global.

create or replace function organisation_with(asked_business_id text) returns uuid
    language sql security definer stable set search_path = public as $$
    select id from organisation where business_id = asked_business_id;
$$;

-- An organisation is known by its business id wherever it acts; without one it is new each time.
create or replace function organisation_come(new_id uuid, new_name text, new_kind text, new_business_id text) returns uuid
    language sql security definer set search_path = public as $$
    insert into organisation (id, name, kind, business_id) values (new_id, new_name, new_kind, nullif(new_business_id, ''))
    on conflict (business_id) do update set business_id = excluded.business_id
    returning id;
$$;

-- One's own people: oneself, and those of the networks one coordinates.
create or replace function person_is_mine(asked uuid) returns boolean
    language sql security definer stable set search_path = public as $$
    select asked = current_person() or exists (
        select from member theirs
        join member own on own.network_id = theirs.network_id
        where theirs.person_id = asked and own.person_id = current_person() and own.access = 'COORDINATOR'
          and (own.until is null or own.until >= current_date));
$$;

-- What an export tells of those who belong to the network it is made of, and of nobody else.
create or replace function people_of_network() returns table (id uuid, name text, email text, language text)
    language sql security definer stable set search_path = public as $$
    select person.id, person.name, person.email, person.language
    from person
    where exists (select from member where member.person_id = person.id and member.network_id = current_network());
$$;

create or replace function business_ids_of_network() returns table (organisation_id uuid, business_id text)
    language sql security definer stable set search_path = public as $$
    select organisation.id, organisation.business_id
    from organisation
    join membership on membership.organisation_id = organisation.id and membership.network_id = current_network()
    where organisation.business_id is not null;
$$;
