-- The ways to a person's tokens. Each opens to the bearer what the person may see today, and is told to that person alone.

-- As session_enter: whose token it is, and what that person is in the named network. It acts for the organisation for which it
-- was made and for no other, also when its maker has come to another since; of networks joined later it knows nothing.
create or replace function token_enter(token bytea, word text)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[],
                   long_unseen boolean, may_write boolean)
    language plpgsql security definer set search_path = public rows 1 as $$
declare
    made_for uuid;
begin
    select v.*, t.seen_at is null or t.seen_at < now() - interval '1 minute', t.may_write, pinned.organisation
    into person, name, language, network, network_name_fi, network_name_sv, network_name_en, organisation, organisation_name,
         access, roles, long_unseen, may_write, made_for
    from access_token t
    left join network n on n.word = token_enter.word
    cross join lateral (select (t.acts_for ->> n.id::text)::uuid as organisation) pinned
    cross join lateral viewer_of(t.person_id, token_enter.word, pinned.organisation) v
    where t.token_hash = token and t.revoked_at is null and t.ends_on >= current_date;
    if found then
        if organisation is distinct from made_for then
            organisation := null;
            organisation_name := null;
            access := null;
        end if;
        perform set_config('app.person', person::text, true),
                set_config('app.network', case when access is null then '' else network::text end, true),
                set_config('app.organisation', coalesce(organisation::text, ''), true);
        return next;
    end if;
end $$;

-- A token is in use. Written down at most once a minute.
create or replace function token_seen(token bytea) returns void
    language sql security definer set search_path = public as $$
    update access_token set seen_at = now()
    where token_hash = token and (seen_at is null or seen_at < now() - interval '1 minute');
$$;

-- It acts for the organisations that its maker acts for in this sitting, each in its network. The same form sent twice makes one.
create or replace function token_add(new_id uuid, new_token bytea, new_name text, writes boolean, new_ends_on date, sitting bytea)
    returns boolean language sql security definer set search_path = public as $$
    with made as (
        insert into access_token (id, token_hash, person_id, acts_for, name, may_write, ends_on)
        select new_id, new_token, current_person(),
               (select coalesce(jsonb_object_agg(v.network, v.organisation), '{}')
                from (select distinct network_id from member where person_id = current_person()) mine
                join network n on n.id = mine.network_id
                cross join lateral viewer_of(current_person(), n.word, (select organisation_id from session where token_hash = sitting)) v
                where v.organisation is not null),
               new_name, writes, new_ends_on
        where current_person() is not null
        on conflict (id) do nothing
        returning 1)
    select exists (select from made);
$$;

create or replace function tokens_of(person uuid)
    returns table (id uuid, name text, may_write boolean, made_at timestamptz, ends_on date, seen_at timestamptz)
    language sql security definer stable set search_path = public as $$
    select id, name, may_write, made_at, ends_on, seen_at
    from access_token
    where person_id = person and person = current_person() and revoked_at is null and ends_on >= current_date
    order by made_at, id;
$$;

-- From here on the token opens nothing. Ending it again changes nothing; another's is not there.
create or replace function token_end(ended uuid) returns boolean
    language sql security definer set search_path = public as $$
    with gone as (
        update access_token set revoked_at = coalesce(revoked_at, now())
        where id = ended and person_id = current_person()
        returning 1)
    select exists (select from gone);
$$;

-- Of the sittings and tokens with these hashes, those that are not over.
create or replace function passes_still(hashed text[]) returns setof text
    language sql security definer stable set search_path = public as $$
    select encode(token_hash, 'hex')
    from session
    where token_hash = any(array(select decode(each, 'hex') from unnest(hashed) each))
      and seen_at > now() - interval '12 hours' and begun_at > now() - interval '30 days'
    union
    select encode(token_hash, 'hex')
    from access_token
    where token_hash = any(array(select decode(each, 'hex') from unnest(hashed) each)) and revoked_at is null and ends_on >= current_date;
$$;
