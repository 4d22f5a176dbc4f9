-- The browsers in which people are told at once. Their addresses go to nobody but the one who sends.

-- The reader wants to be told in this browser; whoever wanted it there before wants it no more. Of twenty-one the oldest gives way.
create or replace function push_device_keep(new_id uuid, browser bytea, said_name text, said_endpoint text, said_p256dh text, said_auth text,
                                            moment timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('push device ' || said_endpoint, 0));
    delete from push_device where browser_hash = browser or endpoint = said_endpoint;
    delete from push_device where id in (
        select d.id from push_device d where d.person_id = current_person() order by d.made_at desc, d.id offset 19);
    if current_person() is not null then
        insert into push_device (id, person_id, browser_hash, name, endpoint, p256dh, auth, made_at)
        values (new_id, current_person(), browser, said_name, said_endpoint, said_p256dh, said_auth, moment);
    end if;
end $$;

create or replace function push_devices_of_reader(browser bytea)
    returns table (id uuid, name text, made_at timestamptz, trouble text, trouble_at timestamptz, is_this boolean)
    language sql security definer stable set search_path = public as $$
    select d.id, d.name, d.made_at, d.trouble, d.trouble_at, d.browser_hash = browser
    from push_device d
    where d.person_id = current_person()
    order by d.browser_hash = browser desc, d.made_at desc;
$$;

create or replace function push_device_forget(asked uuid) returns setof uuid
    language sql security definer set search_path = public as $$
    delete from push_device where id = asked and person_id = current_person() returning id;
$$;

-- Whoever signs out, or comes in where another has been, is not told in that browser any more.
create or replace function push_device_leave(browser bytea, but uuid) returns void
    language sql security definer set search_path = public as $$
    delete from push_device where browser_hash = browser and person_id is distinct from but;
$$;

create or replace function push_devices_end() returns void
    language sql security definer set search_path = public as $$
    delete from push_device where person_id = current_person();
$$;

-- The browsers of those of the people who belong to this network today.
create or replace function push_devices_here(persons uuid[]) returns table (id uuid, person uuid)
    language sql security definer stable set search_path = public as $$
    select d.id, d.person_id
    from push_device d
    where d.person_id = any(persons) and exists (
        select from member m
        where m.network_id = current_network() and m.person_id = d.person_id and (m.until is null or m.until >= current_date));
$$;

create or replace function push_device_address(asked uuid) returns table (endpoint text, p256dh text, auth text)
    language sql security definer stable set search_path = public rows 1 as $$
    select d.endpoint, d.p256dh, d.auth
    from push_device d
    where d.id = asked and exists (
        select from member m
        where m.network_id = current_network() and m.person_id = d.person_id and (m.until is null or m.until >= current_date));
$$;

-- What the push service said last: that there is no such browser any more, that all is well, or what is wrong.
create or replace function push_device_gone(asked uuid) returns void
    language sql security definer set search_path = public as $$
    delete from push_device where id = asked;
$$;

create or replace function push_device_told(asked uuid, what text, moment timestamptz) returns void
    language sql security definer set search_path = public as $$
    update push_device set trouble = what, trouble_at = case when what is null then null else moment end
    where id = asked and (what is not null or trouble is not null);
$$;

-- Who belongs nowhere any more is told nowhere.
create or replace function push_devices_clear() returns void
    language sql security definer set search_path = public as $$
    delete from push_device d
    where not exists (
        select from member m where m.person_id = d.person_id and (m.until is null or m.until >= current_date));
$$;
