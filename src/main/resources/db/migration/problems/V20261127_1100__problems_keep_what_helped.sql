-- Whether a solution has helped: each organisation says it for itself, and may say otherwise later.
create table solution_answer (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    organisation_id  uuid      not null,
    helped           boolean   not null,
    date             date      not null,
    situation_id     uuid,
    note             text      not null default '',
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references solution (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, situation_id) references item (network_id, id) deferrable initially deferred
);
create index solution_answer_organisation on solution_answer (network_id, organisation_id);
create index solution_answer_situation on solution_answer (network_id, situation_id);
alter table solution_answer enable row level security;
create policy network_wall on solution_answer using (network_id = current_network());

-- Of several solutions the one that the network goes by.
alter table problem
    add column way_id uuid,
    add foreign key (network_id, way_id) references item (network_id, id) deferrable initially deferred;
create index problem_way on problem (network_id, way_id);

-- What a joining brought from one problem to the other, so that it can be taken apart again.
create table problem_joining (
    network_id       uuid         not null,
    id               uuid         not null,
    item_id          uuid         not null,
    into_id          uuid         not null,
    at               timestamptz  not null,
    state            text         not null,
    reopened_from    text,
    dates            date[]       not null,
    organisations    uuid[]       not null,
    links            uuid[]       not null,
    followers        uuid[]       not null,
    own_times        integer      not null,
    parted_at        timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references problem (network_id, item_id),
    foreign key (network_id, into_id) references problem (network_id, item_id)
);
create unique index joined_into_one on problem_joining (network_id, item_id) where parted_at is null;
create index problem_joining_item on problem_joining (network_id, item_id);
create index problem_joining_into on problem_joining (network_id, into_id);
alter table problem_joining enable row level security;
create policy network_wall on problem_joining using (network_id = current_network());
