-- The only ways to what is global. Each asks for exactly what it may give, and what is a person's own it gives to that
-- person alone: the reader of the transaction, as the session said at the door.

-- What a person is in the network of that word, if anything: one row for a person there is, and nothing beyond the name
-- where they do not belong today. Of several organisations the one asked for comes first, then the widest right.
-- Run by whoever asks: by itself it shows the application nothing.
create or replace function viewer_of(asked uuid, asked_word text, rather uuid)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[])
    language sql stable rows 1 as $$
    select p.id, p.name, p.language, n.id, n.name_fi, n.name_sv, n.name_en, m.organisation_id, m.name, m.access,
           array(select h.role_id from role_holder h
                 where h.person_id = p.id and h.network_id = n.id
                   and h.since <= current_date and (h.until is null or h.until >= current_date))
    from person p
    left join network n on n.word = asked_word and n.state <> 'ENDED'
    left join lateral (
        select mm.organisation_id, o.name, mm.access
        from member mm
        join membership o on o.network_id = mm.network_id and o.organisation_id = mm.organisation_id
                          and (o.until is null or o.until >= current_date)
        where mm.network_id = n.id and mm.person_id = p.id
          and (mm.until is null or mm.until >= current_date)
          and (n.state <> 'DRAFT' or mm.access = 'COORDINATOR')
        order by mm.organisation_id is not distinct from rather desc,
                 mm.access = 'COORDINATOR' desc, mm.access = 'MEMBER' desc, mm.organisation_id
        limit 1) m on true
    where p.id = asked;
$$;

-- Who a session belongs to, and in the named network for which organisation. The transaction it is asked in is told so: from
-- then on it reads for that person. Idle for 12 hours or older than 30 days, a session is over.
create or replace function session_enter(token bytea, word text)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[],
                   long_unseen boolean)
    language plpgsql security definer set search_path = public rows 1 as $$
begin
    select v.*, s.seen_at < now() - interval '1 minute'
    into person, name, language, network, network_name_fi, network_name_sv, network_name_en, organisation, organisation_name,
         access, roles, long_unseen
    from session s
    cross join lateral viewer_of(s.person_id, session_enter.word, s.organisation_id) v
    where s.token_hash = token and s.seen_at > now() - interval '12 hours' and s.begun_at > now() - interval '30 days';
    if found then
        perform set_config('app.person', person::text, true),
                set_config('app.network', case when access is null then '' else network::text end, true),
                set_config('app.organisation', coalesce(organisation::text, ''), true);
        return next;
    end if;
end $$;

-- A session is in use. Written down at most once a minute.
create or replace function session_seen(token bytea) returns void
    language sql security definer set search_path = public as $$
    update session set seen_at = now() where token_hash = token and seen_at < now() - interval '1 minute';
$$;

create or replace function session_begin(token bytea, person uuid, from_device text) returns void
    language sql security definer set search_path = public as $$
    insert into session (token_hash, person_id, device) values (token, person, from_device);
$$;

create or replace function session_end(token bytea) returns void
    language sql security definer set search_path = public as $$
    delete from session where token_hash = token;
$$;

create or replace function sessions_end(person uuid) returns void
    language sql security definer set search_path = public as $$
    delete from session where person_id = person and person = current_person();
$$;

-- The sittings of a person that are not over; one of them is the sitting that asks.
create or replace function sessions_of(person uuid, token bytea)
    returns table (begun_at timestamptz, seen_at timestamptz, device text, is_this boolean)
    language sql security definer stable set search_path = public as $$
    select begun_at, seen_at, device, token_hash = token
    from session
    where person_id = person and person = current_person()
      and seen_at > now() - interval '12 hours' and begun_at > now() - interval '30 days'
    order by token_hash = token desc, seen_at desc;
$$;

-- The chosen organisation must be one the person acts for somewhere; session_enter looks at it network by network.
create or replace function session_act_for(token bytea, organisation uuid) returns void
    language sql security definer set search_path = public as $$
    update session set organisation_id = organisation
    where token_hash = token
      and exists (select from member m where m.person_id = session.person_id and m.organisation_id = organisation);
$$;

create or replace function sessions_clear() returns bigint
    language sql security definer set search_path = public as $$
    with gone as (
        delete from session
        where seen_at < now() - interval '12 hours' or begun_at < now() - interval '30 days' returning 1),
    forgotten as (
        delete from failed_sign_in where failed_at < now() - interval '1 day' returning 1)
    select count(*) from gone;
$$;

create or replace function credential_of(address text) returns table (person uuid, hash text)
    language sql security definer set search_path = public rows 1 as $$
    select p.id, c.hash from person p join credential c on c.person_id = p.id where lower(p.email) = lower(address);
$$;

-- The first password of an account, or a new one for oneself, which ends every sitting and token that began with the old.
create or replace function credential_set(person uuid, new_hash text) returns void
    language sql security definer set search_path = public as $$
    insert into credential (person_id, hash) values (person, new_hash)
    on conflict (person_id) do update set hash = excluded.hash, changed_at = now()
        where credential.person_id = current_person();
    delete from session where person_id = person and person = current_person();
    update access_token set revoked_at = now() where person_id = person and person = current_person() and revoked_at is null;
$$;

create or replace function sign_in_failed(failed_account text, from_address text) returns void
    language sql security definer set search_path = public as $$
    insert into failed_sign_in (account, address) values (lower(failed_account), from_address);
$$;

-- How many seconds this account or this address has to wait after its latest failures.
-- Five failures of an account or thirty of an address in a quarter of an hour close the door for a quarter of an hour.
create or replace function sign_in_wait(asked_account text, from_address text) returns integer
    language sql security definer stable set search_path = public as $$
    select greatest(0, ceil(extract(epoch from max(opens) - now())))::int
    from (
        select min(failed_at) + interval '15 minutes' as opens
        from (select failed_at from failed_sign_in
              where account = lower(asked_account) and failed_at > now() - interval '15 minutes'
              order by failed_at desc limit 5) latest
        having count(*) = 5
        union all
        select min(failed_at) + interval '15 minutes'
        from (select failed_at from failed_sign_in
              where address = from_address and failed_at > now() - interval '15 minutes'
              order by failed_at desc limit 30) latest
        having count(*) = 30
        union all
        select now()
    ) doors;
$$;

create or replace function person_add(new_id uuid, new_name text, new_email text, new_language text, sample boolean)
    returns uuid language sql security definer set search_path = public as $$
    insert into person (id, name, email, language, is_sample) values (new_id, new_name, new_email, new_language, sample)
    returning id;
$$;

create or replace function person_with(address text) returns uuid
    language sql security definer stable set search_path = public as $$
    select id from person where lower(email) = lower(address);
$$;

create or replace function person_get(asked uuid)
    returns table (id uuid, name text, email text, language text, is_sample boolean)
    language sql security definer stable set search_path = public rows 1 as $$
    select id, name, email, language, is_sample from person where id = asked and asked = current_person();
$$;

create or replace function person_change(asked uuid, new_name text, new_email text, new_language text) returns void
    language sql security definer set search_path = public as $$
    update person set name = new_name, email = new_email, language = new_language
    where id = asked and asked = current_person();
$$;

create or replace function person_speaks(person uuid, new_language text) returns void
    language sql security definer set search_path = public as $$
    update person set language = new_language where id = person_speaks.person and id = current_person();
$$;

create or replace function people_exist() returns boolean
    language sql security definer stable set search_path = public as $$
    select exists (select from person);
$$;

-- The sample people, for the sign-in page of a demo: in each network its coordinator first, then those who have a role.
create or replace function sample_people()
    returns table (person uuid, name text, organisation text, colour smallint, network text, word text, access text, title text)
    language sql security definer stable set search_path = public as $$
    select p.id, p.name, o.name, o.colour, n.name_fi, n.word, m.access, held.title
    from person p
    join member m on m.person_id = p.id and (m.until is null or m.until >= current_date)
    join membership o on o.network_id = m.network_id and o.organisation_id = m.organisation_id
    join network n on n.id = m.network_id and n.state <> 'ENDED'
    left join lateral (
        select r.title
        from role_holder h join role r on r.network_id = h.network_id and r.id = h.role_id
        where h.network_id = m.network_id and h.person_id = p.id
        order by h.is_deputy, r.title
        limit 1) held on true
    where p.is_sample
    order by n.created_at, n.word, m.access = 'COORDINATOR' desc, m.access = 'MEMBER' desc, held.title is null, p.name;
$$;

create or replace function networks_of(person uuid)
    returns table (word text, name_fi text, name_sv text, name_en text, state text, organisation uuid,
                   organisation_name text, access text)
    language sql security definer stable set search_path = public as $$
    select n.word, n.name_fi, n.name_sv, n.name_en, n.state, m.organisation_id, o.name, m.access
    from member m
    join network n on n.id = m.network_id
    join membership o on o.network_id = m.network_id and o.organisation_id = m.organisation_id
    where m.person_id = person and person = current_person()
      and (m.until is null or m.until >= current_date)
      and (o.until is null or o.until >= current_date)
      and (n.state = 'ACTIVE' or n.state = 'DRAFT' and m.access = 'COORDINATOR')
    order by n.name_fi, o.name;
$$;

create or replace function network_word_is_free(asked text) returns boolean
    language sql security definer stable set search_path = public as $$
    select not exists (select from network where word = asked);
$$;

create or replace function organisation_add(new_id uuid, new_name text, new_kind text) returns uuid
    language sql security definer set search_path = public as $$
    insert into organisation (id, name, kind) values (new_id, new_name, new_kind) returning id;
$$;
