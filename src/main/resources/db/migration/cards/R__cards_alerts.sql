-- Whoever sends with the secret of a source learns of which network and organisation it is, as long as the source is not ended, its
-- organisation belongs to the network, and the network goes on.
create or replace function alert_enter(token bytea) returns table (network uuid, organisation uuid, source uuid)
    language sql security definer stable set search_path = public rows 1 as $$
    select s.network_id, s.organisation_id, s.id
    from alert_source s
    join network n on n.id = s.network_id and n.state = 'ACTIVE'
    join membership m on m.network_id = s.network_id and m.organisation_id = s.organisation_id
                      and (m.until is null or m.until >= current_date)
    where s.token_hash = token and s.ended_at is null;
$$;

-- The sources that are to be read now. Who asks has them for some minutes: another node that asks at the same time gets others.
create or replace function alert_sources_due(asked timestamptz)
    returns table (network uuid, organisation uuid, source uuid, address text, tag text, modified text, failures integer)
    language sql security definer set search_path = public as $$
    with due as (
        select s.network_id, s.id
        from alert_source s
        join network n on n.id = s.network_id and n.state = 'ACTIVE'
        join membership m on m.network_id = s.network_id and m.organisation_id = s.organisation_id
                          and (m.until is null or m.until >= current_date)
        where s.next_at <= asked and s.ended_at is null and s.address is not null
        order by s.next_at
        limit 10
        for update of s skip locked)
    update alert_source s set next_at = asked + interval '3 minutes'
    from due
    where s.network_id = due.network_id and s.id = due.id
    returning s.network_id, s.organisation_id, s.id, s.address, s.tag, s.modified, s.failures;
$$;

-- What belongs to no situation is not kept for longer than thirty days after the source last said it.
create or replace function alerts_clear(asked timestamptz) returns bigint
    language sql security definer set search_path = public as $$
    with gone as (
        delete from alert
        where situation_id is null and greatest(last_at, heard_at) < asked - interval '30 days'
          and not exists (
            select from alert_apart apart
            where apart.network_id = alert.network_id and apart.alert_id = alert.id)
        returning 1)
    select count(*) from gone;
$$;
