-- The first account of an installation. Of two at once one waits and finds that the house has somebody in it.
create or replace function first_account(new_id uuid, new_name text, new_email text, new_language text, new_hash text)
    returns boolean language plpgsql security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtext('first_account'));
    if exists (select from person) then
        return false;
    end if;
    insert into person (id, name, email, language) values (new_id, new_name, new_email, new_language);
    insert into credential (person_id, hash) values (new_id, new_hash);
    return true;
end $$;
