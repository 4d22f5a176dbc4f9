-- What an item says in other languages besides its title and text, beside the words that it translates, and in which of them title and
-- text are older than what they translate. Told only where there is something: versions that are older than this stay the same words.
create or replace function card_whole_said(network uuid, asked uuid) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_strip_nulls(jsonb_build_object(
        'phrases', (
            select jsonb_agg(jsonb_build_object(
                'language', language, 'field', field, 'place', place, 'original', original, 'said', said) order by language, field, place)
            from item_phrase
            where item_phrase.network_id = item.network_id and item_phrase.item_id = item.id),
        'stale', (
            select jsonb_agg(said.language order by said.language)
            from item_text source
            join item_text said on said.network_id = source.network_id and said.item_id = source.item_id
                               and said.source_revision < source.source_revision
            where source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
              and said.language <> item.language)))
    from item
    where item.network_id = network and item.id = asked);
end $$;

-- A step as it stands now. In this language its plan is kept: planning it takes longer than the work, and many may come at once.
create or replace function card_whole_step(one step) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'id', one.item_id,
        'number', one.number,
        'titles', (
            select jsonb_object_agg(language, title) from item_text
            where item_text.network_id = one.network_id and item_text.item_id = one.item_id),
        'texts', (
            select jsonb_object_agg(language, text) from item_text
            where item_text.network_id = one.network_id and item_text.item_id = one.item_id),
        'role', one.role_id,
        'when', one.when_text,
        'from', one.from_minutes,
        'to', one.to_minutes,
        'why', one.why,
        'how', one.how,
        'where', one.where_text,
        'awaits', (
            select coalesce(jsonb_agg(jsonb_build_object('organisation', organisation_id, 'what', what) order by position), '[]')
            from step_awaits
            where step_awaits.network_id = one.network_id and step_awaits.item_id = one.item_id))
        -- Told only where there are some: versions that are older than this stay the same words.
        || case when one.message = '' and one.checklist = '{}' and one.map = '' then cast('{}' as jsonb)
           else jsonb_build_object('aids', jsonb_build_object(
               'message', one.message, 'checklist', to_jsonb(one.checklist), 'map', one.map)) end
        || card_whole_said(one.network_id, one.item_id);
end $$;

-- A card as it stands now, with its steps: the same words that card_version keeps of each published version.
create or replace function card_whole(network uuid, card uuid) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object(
        'language', item.language,
        'titles', (
            select jsonb_object_agg(language, title) from item_text
            where item_text.network_id = item.network_id and item_text.item_id = item.id),
        'texts', (
            select jsonb_object_agg(language, text) from item_text
            where item_text.network_id = item.network_id and item_text.item_id = item.id),
        'situation', action_card.situation,
        'trigger', action_card.trigger,
        'phase', action_card.phase,
        'reviewMonths', action_card.review_months,
        'parties', (
            select coalesce(jsonb_agg(organisation_id order by organisation_id), '[]') from card_party
            where card_party.network_id = item.network_id and card_party.item_id = item.id),
        'steps', (
            select coalesce(jsonb_agg(card_whole_step(step) order by step.number, step.item_id), '[]')
            from step
            join item its on its.network_id = step.network_id and its.id = step.item_id and its.removed_at is null
            where step.network_id = item.network_id and step.card_id = item.id))
        || card_whole_said(item.network_id, item.id)
    from action_card
    join item on item.network_id = action_card.network_id and item.id = action_card.item_id
    where action_card.network_id = network and action_card.item_id = card);
end $$;

-- When all is said, the version in force is kept whole. Steps may be written after their card, so it waits for the end,
-- when nobody may be reading any more: it acts with the owner's eyes, on the one card that was written.
create or replace function card_version_keep() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    insert into card_version (network_id, item_id, version, published, whole)
    select network_id, item_id, version, published, card_whole(network_id, item_id)
    from action_card
    where network_id = new.network_id and item_id = new.item_id and published is not null
      and not exists (
        select from card_version kept
        where kept.network_id = new.network_id and kept.item_id = new.item_id and kept.version = action_card.version)
    on conflict do nothing;
    return null;
end $$;

drop trigger if exists card_version_keep on action_card;
create constraint trigger card_version_keep after insert or update of version, published on action_card
    deferrable initially deferred for each row when (new.published is not null)
    execute function card_version_keep();

-- A card as it is in force today. What has been decided for a day to come is not in force before it, and needs nobody on that day.
create or replace view card_now with (security_invoker = true) as
select card.network_id, card.item_id,
       case when card.published is not null and past.version is null and card.state in ('PUBLISHED', 'UNDER_REVISION')
           then 'IN_REVIEW' else card.state end as state,
       card.situation, card.trigger, card.phase, coalesce(past.version, card.version) as version, past.published,
       card.review_months, card.answer_minutes
from action_card card
left join lateral (
    select version, published
    from card_version
    where card_version.network_id = card.network_id and card_version.item_id = card.item_id
      and card_version.published <= cast(now() at time zone 'Europe/Helsinki' as date)
    order by version desc
    limit 1
) past on true;
