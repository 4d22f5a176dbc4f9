-- Design work in phases, in which problems are met.
insert into kind_state (kind, state, position) values
    ('PROJECT', 'PLANNED', 1), ('PROJECT', 'UNDER_WAY', 2), ('PROJECT', 'ENDED', 3);

create table project (
    network_id  uuid  not null,
    item_id     uuid  not null,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table project enable row level security;
create policy network_wall on project using (network_id = current_network());

create table project_phase (
    network_id  uuid      not null,
    item_id     uuid      not null,
    position    smallint  not null,
    title       text      not null constraint a_phase_has_a_name check (title <> ''),
    since       date,
    until       date,
    primary key (network_id, item_id, position),
    constraint a_phase_ends_after_it_begins check (until >= since),
    foreign key (network_id, item_id) references project (network_id, item_id)
);
alter table project_phase enable row level security;
create policy network_wall on project_phase using (network_id = current_network());
