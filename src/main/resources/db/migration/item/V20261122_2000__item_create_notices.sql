-- Who wants to know what is done to an item. Whoever has stopped following stays here, so that nothing makes them follow again.
create table follower (
    network_id  uuid         not null,
    item_id     uuid         not null,
    person_id   uuid         not null references person (id),
    is_on       boolean      not null default true,
    since       timestamptz  not null,
    primary key (network_id, item_id, person_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
create index follower_person on follower (person_id, network_id) where is_on;
create index follower_of_person on follower (person_id);
alter table follower enable row level security;
create policy network_wall on follower using (network_id = current_network());

-- What somebody is told of: a deed, why they are told, and what is asked of them. Others may add a notice; one's own alone are read.
create table notice (
    network_id       uuid         not null,
    id               uuid         not null,
    person_id        uuid         not null references person (id),
    item_id          uuid         not null,
    reason           text         not null check (reason in ('FOLLOWED', 'MENTION', 'REQUEST')),
    deed             text         not null,
    asked            text,
    by_id            uuid         not null,
    organisation_id  uuid         not null,
    at               timestamptz  not null,
    read_at          timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id),
    constraint what_is_asked_is_a_request check (asked is null or reason = 'REQUEST')
);
create index notice_item on notice (network_id, item_id);
create index notice_person on notice (person_id, network_id, at desc);
create index notice_unread on notice (network_id, person_id, item_id) where read_at is null;
alter table notice enable row level security;
create policy network_wall on notice as restrictive using (network_id = current_network());
create policy own_wall on notice using (person_id = current_person()) with check (true);
