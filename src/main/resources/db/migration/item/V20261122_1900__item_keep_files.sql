-- Pictures and documents of an item. They are seen as the item is; what is taken away stays, and can be put back.
create table item_file (
    network_id       uuid         not null,
    id               uuid         not null,
    item_id          uuid         not null,
    name             text         not null check (name <> ''),
    type             text         not null,
    size             bigint       not null check (size > 0),
    sha256           text         not null check (sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail        bytea,
    person_id        uuid         not null references person (id),
    organisation_id  uuid         not null,
    at               timestamptz  not null,
    removed_at       timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id),
    constraint the_same_once_an_item unique (network_id, item_id, sha256)
);
create index item_file_in_order on item_file (network_id, item_id, at);
create index item_file_person on item_file (person_id);
alter table item_file enable row level security;
create policy network_wall on item_file as restrictive using (network_id = current_network());
create policy seen_with_its_item on item_file using (exists (
        select from item where item.network_id = item_file.network_id and item.id = item_file.item_id))
    with check (true);

-- What is in a file, in parts, so that no more than one of them is in memory.
create table file_part (
    network_id  uuid     not null,
    file_id     uuid     not null,
    number      integer  not null,
    content     bytea    not null,
    primary key (network_id, file_id, number),
    foreign key (network_id, file_id) references item_file (network_id, id)
);
-- Pictures and documents are packed already.
alter table file_part alter column content set storage external;
alter table file_part enable row level security;
create policy network_wall on file_part as restrictive using (network_id = current_network());
create policy seen_with_its_file on file_part using (exists (
        select from item_file where item_file.network_id = file_part.network_id and item_file.id = file_part.file_id))
    with check (true);

-- How much a network keeps in all; those who add at once wait here for one another.
create table file_total (
    network_id  uuid    primary key references network (id),
    bytes       bigint  not null
);
alter table file_total enable row level security;
create policy network_wall on file_total using (network_id = current_network());

-- A deed with a file tells its name.
alter table history add column file text;
