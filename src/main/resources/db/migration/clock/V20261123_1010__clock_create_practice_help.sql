-- Those whom a practice serves say of one of its times whether it helped. One answer a person and time, changed as often as they
-- like; who answered is not known of what came in a file, and is told to nobody but by the name of the organisation.
create table practice_help (
    network_id       uuid         not null,
    id               uuid         not null,
    item_id          uuid         not null,
    original_on      date         not null,
    person_id        uuid         references person (id),
    organisation_id  uuid         not null,
    helped           boolean      not null,
    note             text         not null default '',
    said_at          timestamptz  not null,
    primary key (network_id, id),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint one_answer_a_person_and_time unique (network_id, item_id, original_on, person_id)
);
create index practice_help_organisation on practice_help (network_id, organisation_id);
create index practice_help_person on practice_help (person_id);
alter table practice_help enable row level security;
create policy network_wall on practice_help using (network_id = current_network());
