-- The keys of this Solmu: those that are offered, if there were none.
create or replace function vapid_key_of(offered_public bytea, offered_private bytea, moment timestamptz)
    returns table (public_key bytea, private_key bytea)
    language plpgsql security definer set search_path = public as $$
begin
    insert into vapid_key (public_key, private_key, made_at) values (offered_public, offered_private, moment) on conflict do nothing;
    return query select k.public_key, k.private_key from vapid_key k;
end $$;

-- What is due, in whatever network, for as long as it takes to send it: who does not come back with it leaves it to the others.
create or replace function push_take(moment timestamptz, until timestamptz, most integer)
    returns table (network uuid, id uuid)
    language sql security definer set search_path = public as $$
    update push p set next_try = until
    from (
        select w.network_id, w.id from push w
        where w.state = 'WAITING' and w.next_try <= moment
        order by w.next_try
        limit most
        for update skip locked) due
    where p.network_id = due.network_id and p.id = due.id
    returning p.network_id, p.id;
$$;

create or replace function pushes_clear(moment timestamptz) returns void
    language sql security definer set search_path = public as $$
    delete from push where ended_at < moment - interval '30 days';
$$;
