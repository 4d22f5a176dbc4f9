-- What the fields of an item say in another language, field by field, beside the very words that were translated: where an item says
-- something else now, the translation is old. Of a field of many rows each has its place.
create table item_phrase (
    network_id  uuid     not null,
    item_id     uuid     not null,
    language    text     not null,
    field       text     not null,
    place       integer  not null check (place >= 0),
    original    text     not null check (original <> ''),
    said        text     not null check (said <> ''),
    constraint one_phrase_a_field_and_place primary key (network_id, item_id, language, field, place),
    foreign key (network_id, item_id, language) references item_text (network_id, item_id, language)
);
alter table item_phrase enable row level security;
create policy network_wall on item_phrase using (network_id = current_network());
