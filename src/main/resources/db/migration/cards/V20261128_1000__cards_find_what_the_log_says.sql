-- What the logs of situations say is found as comments are: in stems until it has been analysed.
insert into search_said (network_id, id, language, item_id, is_past, rest, words)
select e.network_id, e.id, i.language, e.item_id, false, e.text,
       to_tsvector(case i.language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, e.text)
from situation_entry e
join item i on i.network_id = e.network_id and i.id = e.item_id
where e.text <> ''
on conflict do nothing;
