-- What is talked over and with whom, what was understood in it, how each sees a thing, and what was decided.
insert into kind_state (kind, state, position) values
    ('DIALOGUE', 'PLANNED', 1), ('DIALOGUE', 'HELD', 2), ('DIALOGUE', 'GATHERED', 3), ('DIALOGUE', 'TOLD_BACK', 4),
    ('INSIGHT', 'SAID', 1),
    ('PERSPECTIVE', 'TOLD', 1),
    ('DECISION', 'IN_PREPARATION', 1), ('DECISION', 'MADE', 2), ('DECISION', 'CARRIED_OUT', 3), ('DECISION', 'REVOKED', 4);

-- An insight names the dialogue it was said in; a tie says what it led to.
delete from link_rule where relation = 'GIVES_RISE_TO' and from_kind = 'DIALOGUE' and to_kind = 'INSIGHT';

create table dialogue (
    network_id  uuid     not null,
    item_id     uuid     not null,
    direction   text     check (direction in ('CUSTOMERS', 'NETWORK', 'STAFF', 'DECISION_MAKERS')),
    date        date,
    method      text     not null default '',
    rules       text     not null default '',
    attended    integer  check (attended >= 0),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table dialogue enable row level security;
create policy network_wall on dialogue using (network_id = current_network());

create table attendance (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    organisation_id  uuid      not null,
    count            integer   not null check (count >= 0),
    primary key (network_id, item_id, position),
    constraint one_count_an_organisation unique (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references dialogue (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index attendance_organisation on attendance (network_id, organisation_id);
alter table attendance enable row level security;
create policy network_wall on attendance using (network_id = current_network());

create table insight (
    network_id   uuid  not null,
    item_id      uuid  not null,
    dialogue_id  uuid,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, dialogue_id) references dialogue (network_id, item_id)
);
create index insight_dialogue on insight (network_id, dialogue_id);
alter table insight enable row level security;
create policy network_wall on insight using (network_id = current_network());

create table perspective (
    network_id       uuid  not null,
    item_id          uuid  not null,
    group_id         uuid,
    role_id          uuid,
    organisation_id  uuid,
    primary key (network_id, item_id),
    constraint a_perspective_is_somebodys check (num_nonnulls(group_id, role_id, organisation_id) = 1),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, group_id) references item (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index perspective_group on perspective (network_id, group_id);
create index perspective_role on perspective (network_id, role_id);
create index perspective_organisation on perspective (network_id, organisation_id);
alter table perspective enable row level security;
create policy network_wall on perspective using (network_id = current_network());

create table decision (
    network_id   uuid    not null,
    item_id      uuid    not null,
    grounds      text    not null default '',
    role_id      uuid,
    decided      date,
    options      text[]  not null default '{}',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id)
);
create index decision_role on decision (network_id, role_id);
alter table decision enable row level security;
create policy network_wall on decision using (network_id = current_network());
