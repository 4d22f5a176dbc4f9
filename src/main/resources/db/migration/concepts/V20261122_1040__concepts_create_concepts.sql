-- For whom a service is, what need it answers, and the path a customer takes through it.
insert into kind_state (kind, state, position) values
    ('CUSTOMER_GROUP', 'IN_FORCE', 1), ('CUSTOMER_GROUP', 'REMOVED', 2),
    ('SERVICE_CONCEPT', 'DRAFT', 1), ('SERVICE_CONCEPT', 'TRIAL', 2), ('SERVICE_CONCEPT', 'IN_FORCE', 3),
    ('SERVICE_CONCEPT', 'RENEWING', 4), ('SERVICE_CONCEPT', 'ENDED', 5),
    ('JOURNEY_STEP', 'ON_PATH', 1);

create table customer_group (
    network_id      uuid  not null,
    item_id         uuid  not null,
    need            text  not null default '',
    target_group    text  not null default '',
    life_situation  text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table customer_group enable row level security;
create policy network_wall on customer_group using (network_id = current_network());

create table service_concept (
    network_id  uuid  not null,
    item_id     uuid  not null,
    need        text  not null default '',
    value       text  not null default '',
    ptv         text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table service_concept enable row level security;
create policy network_wall on service_concept using (network_id = current_network());

create table concept_group (
    network_id  uuid      not null,
    item_id     uuid      not null,
    position    smallint  not null,
    group_id    uuid      not null,
    primary key (network_id, item_id, position),
    constraint a_group_is_served_once unique (network_id, item_id, group_id),
    foreign key (network_id, item_id) references service_concept (network_id, item_id),
    foreign key (network_id, group_id) references customer_group (network_id, item_id)
);
create index concept_group_group on concept_group (network_id, group_id);
alter table concept_group enable row level security;
create policy network_wall on concept_group using (network_id = current_network());

create table journey_step (
    network_id     uuid      not null,
    item_id        uuid      not null,
    number         smallint  check (number >= 1),
    channels       text[]    not null default '{}',
    customer_does  text      not null default '',
    front_does     text      not null default '',
    back_does      text      not null default '',
    mood           text      not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table journey_step enable row level security;
create policy network_wall on journey_step using (network_id = current_network());

create table journey_party (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    organisation_id  uuid      not null,
    primary key (network_id, item_id, position),
    constraint a_party_stands_once unique (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references journey_step (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index journey_party_organisation on journey_party (network_id, organisation_id);
alter table journey_party enable row level security;
create policy network_wall on journey_party using (network_id = current_network());
