-- What changes around a network and what that does to it. Each organisation says how strong it finds a change.
insert into kind_state (kind, state, position) values
    ('CHANGE_FACTOR', 'IDENTIFIED', 1), ('CHANGE_FACTOR', 'ASSESSED', 2), ('CHANGE_FACTOR', 'SELECTED', 3),
    ('CHANGE_FACTOR', 'MONITORED', 4), ('CHANGE_FACTOR', 'CLOSED', 5),
    ('IMPACT', 'IN_FORCE', 1), ('IMPACT', 'REMOVED', 2);

create table change_factor (
    network_id  uuid      not null,
    item_id     uuid      not null,
    sphere      text      check (sphere in ('POLITICAL', 'ECONOMIC', 'SOCIAL', 'TECHNOLOGICAL', 'ENVIRONMENTAL', 'LEGAL')),
    source      text      not null default '',
    impact      smallint  check (impact between 1 and 5),
    likelihood  smallint  check (likelihood between 1 and 5),
    horizon     text      not null default '',
    reviewed    date,
    closed_as   text      check (closed_as in ('CAME_TRUE', 'LAPSED', 'MERGED')),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table change_factor enable row level security;
create policy network_wall on change_factor using (network_id = current_network());

create table factor_rating (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    organisation_id  uuid      not null,
    impact           smallint  check (impact between 1 and 5),
    likelihood       smallint  check (likelihood between 1 and 5),
    note             text      not null default '',
    primary key (network_id, item_id, position),
    constraint an_organisation_rates_once unique (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references change_factor (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index factor_rating_organisation on factor_rating (network_id, organisation_id);
alter table factor_rating enable row level security;
create policy network_wall on factor_rating using (network_id = current_network());

create table impact (
    network_id  uuid  not null,
    item_id     uuid  not null,
    direction   text  check (direction in ('THREAT', 'OPPORTUNITY')),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table impact enable row level security;
create policy network_wall on impact using (network_id = current_network());
