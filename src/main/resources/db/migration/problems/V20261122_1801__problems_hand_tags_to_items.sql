-- A problem keeps no tags of its own any more: they are the item's, as with every kind. No release has used problem_tag.
update item
set tags = array(select tag.tag from problem_tag tag
                 where tag.network_id = item.network_id and tag.item_id = item.id order by tag.position)
where exists (select from problem_tag tag where tag.network_id = item.network_id and tag.item_id = item.id);

update history
set record = jsonb_set(record #- '{fields,tags}', '{tags}', record #> '{fields,tags}')
where record #> '{fields,tags}' is not null
  and exists (select from problem where problem.network_id = history.network_id and problem.item_id = history.item_id);

drop table problem_tag;
