-- What of a version concerns these roles of an organisation: their tasks with what they wait for, what is awaited of the organisation,
-- the situation, how it is noticed, and who leads. Two versions that say the same here are the same to them.
create or replace function card_mine(whole jsonb, roles uuid[], organisation uuid) returns jsonb
    language sql immutable as $$
    select jsonb_build_object(
        'situation', whole -> 'situation',
        'trigger', whole -> 'trigger',
        'leads', (
            select step ->> 'role'
            from jsonb_array_elements(whole -> 'steps') with ordinality each (step, n)
            where step ->> 'role' is not null
            order by n
            limit 1),
        'tasks', (
            select jsonb_agg(jsonb_build_array(
                step -> 'id', step -> 'role', step -> 'titles' -> (whole ->> 'language'), step -> 'texts' -> (whole ->> 'language'),
                step -> 'when', step -> 'why', step -> 'how', step -> 'where', step -> 'awaits',
                coalesce(step -> 'aids', '{}')) order by step ->> 'id')
            from jsonb_array_elements(whole -> 'steps') step
            where cast(step ->> 'role' as uuid) = any(roles)),
        'awaited', (
            select jsonb_agg(jsonb_build_array(step -> 'id', await -> 'what') order by step ->> 'id', await ->> 'what')
            from jsonb_array_elements(whole -> 'steps') step
            cross join jsonb_array_elements(step -> 'awaits') await
            where cast(await ->> 'organisation' as uuid) = organisation));
$$;

-- Who must know the cards in force, one person once a card and organisation, and whether what they last read still says the same to
-- them. Within the walls of a reader only the readings of the own organisation are seen.
create or replace function card_knowers(asked uuid, who uuid)
    returns table (card_id uuid, organisation_id uuid, person_id uuid, roles uuid[], playing uuid[], tasks integer, steps integer,
                   leads boolean, version integer, read_version integer, read_on date, is_read boolean, months integer)
    language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
    with holding as (
        select distinct role.id as role_id, role.organisation_id, held.person_id
        from role
        join role_holder held on held.network_id = role.network_id and held.role_id = role.id
                             and held.since <= current_date and (held.until is null or held.until >= current_date)
        join member on member.network_id = role.network_id and member.person_id = held.person_id
                   and member.organisation_id = role.organisation_id and (member.until is null or member.until >= current_date)
        where role.network_id = current_network() and (role.ended_on is null or role.ended_on >= current_date)
          and (who is null or held.person_id = who)
    ), in_force as (
        select card.item_id, past.version, past.whole, item.is_open, item.owner_organisation_id, item.visibility
        from card_now card
        join item on item.network_id = card.network_id and item.id = card.item_id and item.removed_at is null
        join card_version past on past.network_id = card.network_id and past.item_id = card.item_id and past.version = card.version
        where card.network_id = current_network() and card.state in ('PUBLISHED', 'UNDER_REVISION')
          and (asked is null or card.item_id = asked)
          -- Of one person only the cards are opened on which there is a role of theirs.
          and (who is null or exists (
                select from holding
                where past.whole -> 'steps' @> jsonb_build_array(jsonb_build_object('role', holding.role_id))
                   or exists (
                        select from card_knower_role extra
                        where extra.network_id = card.network_id and extra.item_id = card.item_id and extra.role_id = holding.role_id)))
    ), task as (
        select in_force.item_id, cast(step ->> 'role' as uuid) as role_id, n
        from in_force
        cross join jsonb_array_elements(in_force.whole -> 'steps') with ordinality each (step, n)
        where step ->> 'role' is not null
    ), concerned as (
        select item_id, role_id, cast(count(*) as integer) as tasks, min(n) = min(min(n)) over (partition by item_id) as leads
        from task
        group by item_id, role_id
        union all
        select extra.item_id, extra.role_id, 0, false
        from card_knower_role extra
        join in_force on in_force.item_id = extra.item_id
        where extra.network_id = current_network()
          and not exists (select from task where task.item_id = extra.item_id and task.role_id = extra.role_id)
    ), knower as (
        select concerned.item_id, holding.organisation_id, holding.person_id, array_agg(holding.role_id order by holding.role_id) as roles,
               coalesce(array_agg(holding.role_id order by holding.role_id) filter (where concerned.tasks > 0), '{}') as playing,
               cast(sum(concerned.tasks) as integer) as tasks, bool_or(concerned.leads) as leads
        from concerned
        join holding on holding.role_id = concerned.role_id
        group by concerned.item_id, holding.organisation_id, holding.person_id
    )
    select knower.item_id, knower.organisation_id, knower.person_id, knower.roles, knower.playing, knower.tasks,
           jsonb_array_length(in_force.whole -> 'steps'), knower.leads, in_force.version, word.version, word.read_on,
           coalesce(word.version = in_force.version
               or card_mine(before.whole, knower.roles, knower.organisation_id)
                  = card_mine(in_force.whole, knower.roles, knower.organisation_id), false),
           coalesce(said.rehearse_months, 12)
    from knower
    join in_force on in_force.item_id = knower.item_id
    left join card_knowing said on said.network_id = current_network() and said.item_id = knower.item_id
    left join lateral (
        select reading.version, reading.read_on
        from card_reading reading
        where reading.network_id = current_network() and reading.item_id = knower.item_id
          and reading.organisation_id = knower.organisation_id and reading.person_id = knower.person_id
          and reading.version <= in_force.version
        order by reading.version desc
        limit 1
    ) word on true
    left join card_version before on before.network_id = current_network() and before.item_id = knower.item_id
                                 and before.version = word.version
    where in_force.is_open or in_force.owner_organisation_id = knower.organisation_id
       or in_force.visibility = 'PARTIES' and exists (
            select from item_party party
            where party.network_id = current_network() and party.item_id = knower.item_id
              and party.organisation_id = knower.organisation_id);
end $$;

-- Who has rehearsed which role of a card and when: alone, by their own word, and in drills, where they took to a task of that role: to
-- have come by, or to have passed a task over, is no rehearsal.
create or replace function card_rehearsals(asked uuid, who uuid)
    returns table (card_id uuid, organisation_id uuid, role_id uuid, person_id uuid, rehearsed_on date, how text)
    language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
    select kept.item_id, kept.organisation_id, kept.role_id, kept.person_id, kept.rehearsed_on, kept.how
    from card_rehearsal kept
    where kept.network_id = current_network() and (asked is null or kept.item_id = asked) and (who is null or kept.person_id = who)
    union all
    select drill.card_id, role.organisation_id, role.id, told.person_id,
           cast(max(entry_moment(told.at, told.received, drill.started)) at time zone 'Europe/Helsinki' as date), 'DRILL'
    from situation drill
    join item on item.network_id = drill.network_id and item.id = drill.item_id and item.removed_at is null
    join card_version past on past.network_id = drill.network_id and past.item_id = drill.card_id and past.version = drill.version
    join situation_entry told on told.network_id = drill.network_id and told.item_id = drill.item_id
                             and told.what in ('ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER')
    cross join lateral (
        select cast(step ->> 'role' as uuid) as id
        from jsonb_array_elements(past.whole -> 'steps') step
        where step ->> 'id' = cast(told.task_id as text)) played
    join role on role.network_id = drill.network_id and role.id = played.id and role.organisation_id = told.by_organisation_id
    where drill.network_id = current_network() and drill.is_drill and (asked is null or drill.card_id = asked)
      and (who is null or told.person_id = who)
      and not exists (
        select from situation_entry undoing
        where undoing.network_id = told.network_id and undoing.undone_id = told.id)
    group by drill.item_id, drill.card_id, role.organisation_id, role.id, told.person_id;
end $$;

-- How many of each organisation must know the card, have read it, have a role on it to play and have rehearsed it lately: never who.
create or replace function card_known(asked uuid)
    returns table (organisation_id uuid, must integer, has_read integer, plays integer, has_rehearsed integer)
    language plpgsql security definer stable set search_path = public as $$
#variable_conflict use_column
begin
    return query
    with done as materialized (
        select rehearsal.organisation_id, rehearsal.role_id, rehearsal.person_id, max(rehearsal.rehearsed_on) as latest
        from card_rehearsals(asked, null) rehearsal
        group by rehearsal.organisation_id, rehearsal.role_id, rehearsal.person_id
    )
    select knower.organisation_id, cast(count(*) as integer), cast(count(*) filter (where knower.is_read) as integer),
           cast(count(*) filter (where knower.playing <> '{}') as integer),
           cast(count(*) filter (where knower.playing <> '{}' and not exists (
               select from unnest(knower.playing) mine (role)
               where not exists (
                   select from done
                   where done.role_id = mine.role and done.organisation_id = knower.organisation_id and done.person_id = knower.person_id
                     and done.latest + make_interval(months => knower.months)
                         >= cast(now() at time zone 'Europe/Helsinki' as date)))) as integer)
    from card_knowers(asked, null) knower
    where exists (select from item where item.network_id = current_network() and item.id = asked and item_is_seen(item))
    group by knower.organisation_id;
end $$;

-- What a file tells of rehearsals: which role, when and how, and not who.
create or replace function card_rehearsed(asked uuid) returns table (role_id uuid, rehearsed_on date, how text)
    language plpgsql security definer stable set search_path = public as $$
#variable_conflict use_column
begin
    return query
    select kept.role_id, kept.rehearsed_on, kept.how
    from card_rehearsal kept
    join item on item.network_id = kept.network_id and item.id = kept.item_id
    where kept.network_id = current_network() and kept.item_id = asked
      and (item.is_open or item.owner_organisation_id = current_organisation() or item.visibility = 'PARTIES' and exists (
        select from item_party party
        where party.network_id = kept.network_id and party.item_id = kept.item_id and party.organisation_id = current_organisation()));
end $$;
