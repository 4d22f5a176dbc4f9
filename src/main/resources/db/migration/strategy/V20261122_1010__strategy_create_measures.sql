-- What the network does about change, what is to be reached by it, and how it is known whether it is.
insert into kind_state (kind, state, position) values
    ('MEASURE', 'PROPOSED', 1), ('MEASURE', 'PLANNED', 2), ('MEASURE', 'UNDER_WAY', 3), ('MEASURE', 'TRIAL', 4),
    ('MEASURE', 'IN_USE', 5), ('MEASURE', 'DONE', 6), ('MEASURE', 'DROPPED', 7),
    ('GOAL', 'DRAFT', 1), ('GOAL', 'IN_FORCE', 2), ('GOAL', 'ACHIEVED', 3), ('GOAL', 'REPLACED', 4), ('GOAL', 'GIVEN_UP', 5),
    ('INDICATOR', 'IN_USE', 1), ('INDICATOR', 'REMOVED', 2);

create table measure (
    network_id  uuid  not null,
    item_id     uuid  not null,
    why         text  not null default '',
    how         text  not null default '',
    "where"     text  not null default '',
    resource    text  not null default '',
    deadline    date,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table measure enable row level security;
create policy network_wall on measure using (network_id = current_network());

create table goal (
    network_id  uuid  not null,
    item_id     uuid  not null,
    aim         text  check (aim in ('EFFECTIVENESS', 'PERFORMANCE')),
    period      text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table goal enable row level security;
create policy network_wall on goal using (network_id = current_network());

create table indicator (
    network_id       uuid      not null,
    item_id          uuid      not null,
    unit             text      not null default '',
    direction        text      check (direction in ('RISING', 'FALLING')),
    baseline         numeric,
    target           numeric,
    interval_months  smallint  check (interval_months between 1 and 120),
    source           text      not null default '',
    primary key (network_id, item_id),
    constraint a_target_has_a_direction check (target is null or direction is not null),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table indicator enable row level security;
create policy network_wall on indicator using (network_id = current_network());

create table reading (
    network_id  uuid      not null,
    item_id     uuid      not null,
    position    smallint  not null,
    date        date      not null,
    value       numeric   not null,
    note        text      not null default '',
    primary key (network_id, item_id, position),
    constraint one_reading_a_day unique (network_id, item_id, date),
    foreign key (network_id, item_id) references indicator (network_id, item_id)
);
alter table reading enable row level security;
create policy network_wall on reading using (network_id = current_network());
