-- The strategy of a network or of one of its organisations, version after version; it contains the goals.
insert into kind_state (kind, state, position) values ('STRATEGY', 'DRAFT', 1), ('STRATEGY', 'IN_FORCE', 2), ('STRATEGY', 'REPLACED', 3);

-- One tie says that a goal belongs to a strategy, not two.
delete from link_rule where relation = 'CARRIES_OUT' and from_kind = 'GOAL' and to_kind = 'STRATEGY';

create table strategy (
    network_id  uuid      not null,
    item_id     uuid      not null,
    version     smallint  check (version >= 1),
    period      text      not null default '',
    approved    date,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table strategy enable row level security;
create policy network_wall on strategy using (network_id = current_network());
