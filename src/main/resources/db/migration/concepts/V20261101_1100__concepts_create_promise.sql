-- What a network promises its customers. Whether it is kept is measured, never written by hand.
insert into kind_state (kind, state, position) values
    ('PROMISE', 'PROPOSED', 1), ('PROMISE', 'GIVEN', 2), ('PROMISE', 'WITHDRAWN', 3);

create table promise (
    network_id     uuid  not null,
    item_id        uuid  not null,
    concept        text  not null default '',
    provider_text  text  not null default '',
    threshold      text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table promise enable row level security;
create policy network_wall on promise using (network_id = (select current_network()));
