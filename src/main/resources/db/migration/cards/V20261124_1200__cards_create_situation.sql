-- A situation under way, in earnest or as a drill. It keeps the version of the card it began with, whatever is published meanwhile.
insert into kind_state (kind, state, position) values
    ('SITUATION', 'ONGOING', 1), ('SITUATION', 'STOOD_DOWN', 2), ('SITUATION', 'REVIEWED', 3);

create table situation (
    network_id      uuid         not null,
    item_id         uuid         not null,
    card_id         uuid,
    version         integer      check (version > 0),
    is_drill        boolean      not null default false,
    leader_role_id  uuid,
    started         timestamptz  not null,
    ended           timestamptz,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, card_id) references action_card (network_id, item_id) deferrable initially deferred,
    foreign key (network_id, leader_role_id) references role (network_id, id),
    constraint version_is_of_a_card check (version is null or card_id is not null),
    constraint situation_ends_after_it_starts check (ended >= started)
);
create index situation_card on situation (network_id, card_id);
create index situation_leader_role on situation (network_id, leader_role_id);
alter table situation enable row level security;
create policy network_wall on situation using (network_id = current_network());

-- All that is told of a situation, in the words it was told; nothing is ever changed or taken away. The id is the sender's own, so
-- that what is sent again is kept once; at is the sender's own time, received is ours. Persons are not known of what came in a file.
create table situation_entry (
    network_id             uuid         not null,
    id                     uuid         not null,
    item_id                uuid         not null,
    what                   text         not null check (what in (
        'SEEN', 'ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER', 'SKIPPED', 'ADDED', 'COMMENT', 'REPORT_PROMISED', 'REPORT',
        'UNDONE', 'STOOD_DOWN')),
    task_id                uuid,
    organisation_id        uuid,
    asked_organisation_id  uuid,
    role_id                uuid,
    text                   text         not null default '',
    until                  timestamptz,
    undone_id              uuid,
    person_id              uuid         references person (id),
    by_organisation_id     uuid         not null,
    at                     timestamptz  not null,
    received               timestamptz  not null,
    primary key (network_id, id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, asked_organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, by_organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint what_cannot_be_done_says_why check (what not in ('CANNOT', 'SKIPPED', 'ADDED', 'COMMENT', 'REPORT') or text <> ''),
    constraint promised_report_says_when check ((what = 'REPORT_PROMISED') = (until is not null)),
    constraint undone_says_what check ((what = 'UNDONE') = (undone_id is not null))
);
create index situation_entry_item on situation_entry (network_id, item_id, received);
create index situation_entry_organisation on situation_entry (network_id, organisation_id);
create index situation_entry_asked on situation_entry (network_id, asked_organisation_id);
create index situation_entry_by on situation_entry (network_id, by_organisation_id);
create index situation_entry_role on situation_entry (network_id, role_id);
create index situation_entry_person on situation_entry (person_id);
alter table situation_entry enable row level security;
create policy network_wall on situation_entry using (network_id = current_network());
