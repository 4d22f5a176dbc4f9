-- What customers say happened, and what they were answered.
insert into kind_state (kind, state, position) values
    ('FEEDBACK', 'RECEIVED', 1), ('FEEDBACK', 'IN_PROGRESS', 2), ('FEEDBACK', 'ANSWERED', 3), ('FEEDBACK', 'CLOSED', 4);

create table feedback (
    network_id   uuid  not null,
    item_id      uuid  not null,
    received     date,
    channel      text  not null default '',
    of_group_id  uuid,
    answer       text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, of_group_id) references item (network_id, id)
);
create index feedback_of_group on feedback (network_id, of_group_id);
alter table feedback enable row level security;
create policy network_wall on feedback using (network_id = current_network());
