-- A version tells from here on which translations of title and text are older than what they translate. What says the same as stands now,
-- the newest version and what parties are asked of, tells it too, so that nothing seems to have changed.
create function card_with_old(told jsonb, network uuid, asked uuid) returns jsonb language sql stable as $$
    select told || coalesce((
        select jsonb_build_object('stale', jsonb_agg(said.language order by said.language))
        from item
        join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
        join item_text said on said.network_id = item.network_id and said.item_id = item.id
                           and said.language <> item.language and said.source_revision < source.source_revision
        where item.network_id = network and item.id = asked
          and told -> 'titles' ->> source.language = source.title and told -> 'texts' ->> source.language = source.text
          and told -> 'titles' ->> said.language = said.title and told -> 'texts' ->> said.language = said.text
        having count(*) > 0), '{}');
$$;

create function card_whole_with_old(whole jsonb, network uuid, card uuid) returns jsonb language sql stable as $$
    select card_with_old(whole, network, card) || jsonb_build_object('steps', coalesce((
        select jsonb_agg(card_with_old(step, network, cast(step ->> 'id' as uuid)) order by n)
        from jsonb_array_elements(whole -> 'steps') with ordinality each (step, n)), '[]'));
$$;

update card_version past
set whole = card_whole_with_old(past.whole, past.network_id, past.item_id)
from action_card card
where card.network_id = past.network_id and card.item_id = past.item_id and card.version = past.version;

update card_sending
set whole = card_whole_with_old(whole, network_id, item_id)
where ended is null;

drop function card_whole_with_old;
drop function card_with_old;
