-- Whom a situation concerns besides those whom its card names; where neither names anybody, all who see it.
create table situation_party (
    network_id       uuid  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index situation_party_organisation on situation_party (network_id, organisation_id);
alter table situation_party enable row level security;
create policy network_wall on situation_party using (network_id = current_network());
