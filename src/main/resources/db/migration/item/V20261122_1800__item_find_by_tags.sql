-- Tags are every kind's own: found by search, told by history, and few enough to be looked through where there are any.
create index item_tagged on item (network_id, kind) where tags <> '{}';

-- Until now only network files gave such tags, so an item has had them all its life.
update history
set record = history.record || jsonb_build_object('tags', to_jsonb(item.tags))
from item
where item.network_id = history.network_id and item.id = history.item_id and item.tags <> '{}'
  and history.record is not null and history.record -> 'tags' is null;

update search_doc
set words = words || setweight(to_tsvector(case search_doc.language when 'sv' then 'swedish' when 'en' then 'english'
                                           else 'finnish' end::regconfig, array_to_string(item.tags, ' ')), 'B')
from item
where item.network_id = search_doc.network_id and item.id = search_doc.item_id and item.tags <> '{}';
