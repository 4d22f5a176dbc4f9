-- Somebody of this network as mail finds them: who they are here today, in which language and at which address. A sample
-- person has no mailbox. Nobody's sign-in: what follows is read behind the walls of that person.
create or replace function receiver(asked uuid)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[],
                   word text, email text)
    language sql security definer stable set search_path = public rows 1 as $$
    select v.*, n.word, p.email
    from network n
    cross join lateral viewer_of(asked, n.word, null) v
    join person p on p.id = v.person and not p.is_sample
    where n.id = current_network() and v.access is not null;
$$;

-- Somebody of this network as they are here today, with a mailbox or without.
create or replace function reader_here(asked uuid)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[], word text)
    language sql security definer stable set search_path = public rows 1 as $$
    select v.*, n.word
    from network n
    cross join lateral viewer_of(asked, n.word, null) v
    where n.id = current_network() and v.access is not null;
$$;
