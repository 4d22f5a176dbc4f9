-- The areas of the business model: who leads each, and what leading means there.
insert into kind_state (kind, state, position) values ('AREA', 'IN_FORCE', 1), ('AREA', 'REMOVED', 2);

create table area (
    network_id      uuid  not null,
    item_id         uuid  not null,
    leader_role_id  uuid,
    leadership      text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, leader_role_id) references role (network_id, id)
);
create index area_leader_role on area (network_id, leader_role_id);
alter table area enable row level security;
create policy network_wall on area using (network_id = current_network());
