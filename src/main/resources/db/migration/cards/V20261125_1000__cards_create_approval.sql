-- What was being written of a card when it was sent to those whose tasks it changes, each time by itself; the version is the one to come.
-- The last sending of a version tells how its life as a draft ended: brought into force, in spite of what is said here, or taken back.
create table card_sending (
    network_id  uuid         not null,
    item_id     uuid         not null,
    version     integer      not null check (version > 0),
    round       integer      not null check (round > 0),
    sent        timestamptz  not null,
    person_id   uuid         references person (id),
    whole       jsonb        not null,
    ended       timestamptz,
    outcome     text         check (outcome in ('IN_FORCE', 'WITHDRAWN')),
    reason      text         not null default '',
    primary key (network_id, item_id, version, round),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    constraint what_has_ended_says_how check ((ended is null) = (outcome is null))
);
create index card_sending_person on card_sending (person_id);
alter table card_sending enable row level security;
create policy network_wall on card_sending using (network_id = current_network());

-- Of whom a version is asked, since which sending and until which day. An answer to an earlier sending is no answer to this one.
create table card_asked (
    network_id       uuid     not null,
    item_id          uuid     not null,
    version          integer  not null,
    organisation_id  uuid     not null,
    round            integer  not null,
    asked_on         date     not null,
    until            date     not null,
    primary key (network_id, item_id, version, organisation_id),
    foreign key (network_id, item_id, version, round) references card_sending (network_id, item_id, version, round),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint asked_until_a_day_to_come check (until >= asked_on)
);
create index card_asked_round on card_asked (network_id, item_id, version, round);
create index card_asked_organisation on card_asked (network_id, organisation_id);
alter table card_asked enable row level security;
create policy network_wall on card_asked using (network_id = current_network());

-- What parties have said, in the order they said it; the last word counts. Persons are not known of what came in a file.
create table card_answer (
    network_id          uuid         not null,
    id                  uuid         not null,
    item_id             uuid         not null,
    version             integer      not null,
    round               integer      not null,
    organisation_id     uuid         not null,
    answer              text         not null check (answer in ('APPROVED', 'REFUSED', 'REMARKED')),
    reason              text         not null default '',
    role_id             uuid,
    person_id           uuid         references person (id),
    by_organisation_id  uuid         not null,
    at                  timestamptz  not null,
    primary key (network_id, id),
    foreign key (network_id, item_id, version, round) references card_sending (network_id, item_id, version, round),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, by_organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint refusal_says_why check (answer = 'APPROVED' or reason <> '')
);
create index card_answer_item on card_answer (network_id, item_id, version, round);
create index card_answer_organisation on card_answer (network_id, organisation_id);
create index card_answer_by on card_answer (network_id, by_organisation_id);
create index card_answer_role on card_answer (network_id, role_id);
create index card_answer_person on card_answer (person_id);
alter table card_answer enable row level security;
create policy network_wall on card_answer using (network_id = current_network());

-- Which of a card's versions is in force is asked by the day, each time anew.
create index card_version_published on card_version (network_id, item_id, published);
