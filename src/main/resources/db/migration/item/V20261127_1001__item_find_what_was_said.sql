-- What was said about items, and what items said before: a row for each comment, and for each text that another took the place of.
-- Its key to the items comes after it is filled, so that nobody who saves meanwhile waits.
create table search_said (
    network_id  uuid      not null,
    id          uuid      not null,
    language    text      not null,
    item_id     uuid      not null,
    is_past     boolean   not null,
    title       text      not null default '',
    rest        text      not null default '',
    words       tsvector  not null,
    analysed    integer   not null default 0,
    primary key (network_id, id, language)
);
alter table search_said enable row level security;
create policy network_wall on search_said using (network_id = current_network());

insert into search_said (network_id, id, language, item_id, is_past, rest, words)
select network_id, id, language, item_id, false, text,
       to_tsvector(case language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, text)
from comment;

insert into search_said (network_id, id, language, item_id, is_past, title, rest, words)
select told.network_id, told.id, told.language, told.item_id, true, told.title, told.text,
       to_tsvector(case told.language when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end::regconfig, told.title || ' ' || told.text)
from (
    select network_id, id, item_id, record ->> 'language' as language, record ->> 'title' as title, record ->> 'text' as text,
           lead(record ->> 'title') over later as next_title, lead(record ->> 'text') over later as next_text
    from history
    where record is not null
    window later as (partition by network_id, item_id order by at, id)
) told
where told.next_title is not null and (told.title, told.text) is distinct from (told.next_title, told.next_text);

create index search_said_item on search_said (network_id, item_id);
create index search_said_words on search_said using gin (words);
create index search_said_analysed on search_said (network_id, analysed);
