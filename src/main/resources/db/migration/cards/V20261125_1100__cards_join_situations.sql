-- Two situations that were started from one card at nearly the same time: the same one, of which the second leads to the first, or not.
create table situation_joining (
    network_id          uuid         not null,
    item_id             uuid         not null,
    into_id             uuid         not null,
    is_same             boolean      not null,
    person_id           uuid         references person (id),
    by_organisation_id  uuid         not null,
    answered            timestamptz  not null,
    primary key (network_id, item_id, into_id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, into_id) references situation (network_id, item_id),
    foreign key (network_id, by_organisation_id) references membership (network_id, organisation_id),
    constraint joined_with_another check (item_id <> into_id)
);
create unique index situation_joining_once on situation_joining (network_id, item_id) where is_same;
create index situation_joining_into on situation_joining (network_id, into_id);
create index situation_joining_by on situation_joining (network_id, by_organisation_id);
create index situation_joining_person on situation_joining (person_id);
alter table situation_joining enable row level security;
create policy network_wall on situation_joining using (network_id = current_network());
