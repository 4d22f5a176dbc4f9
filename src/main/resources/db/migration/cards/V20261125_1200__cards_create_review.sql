-- What is asked of each party when a situation has been stood down, and whether it has answered.
create table situation_review (
    network_id       uuid  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    due              date  not null,
    reviewed         timestamptz,
    person_id        uuid  references person (id),
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index situation_review_organisation on situation_review (network_id, organisation_id, item_id);
create index situation_review_person on situation_review (person_id);
alter table situation_review enable row level security;
create policy network_wall on situation_review using (network_id = current_network());

-- How a task served the organisation whose it was. The task may be one that was added on the spot, which no card has.
create table situation_rating (
    network_id       uuid         not null,
    item_id          uuid         not null,
    organisation_id  uuid         not null,
    task_id          uuid         not null,
    rating           text         not null check (rating in ('WORKED', 'UNCLEAR', 'MISSING', 'WRONG_ORDER', 'NOT_NEEDED')),
    why              text         not null default '',
    person_id        uuid         references person (id),
    at               timestamptz  not null,
    constraint one_rating_an_organisation_and_task primary key (network_id, item_id, organisation_id, task_id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index situation_rating_organisation on situation_rating (network_id, organisation_id);
create index situation_rating_person on situation_rating (person_id);
alter table situation_rating enable row level security;
create policy network_wall on situation_rating using (network_id = current_network());

-- What a task of a card should become, and of which difference of which situation that comes. It waits until the card's owner has
-- taken it into the draft or left it; version is the one that it came into.
create table card_proposal (
    network_id               uuid         not null,
    id                       uuid         not null,
    card_id                  uuid         not null,
    task_id                  uuid,
    situation_id             uuid         not null,
    deviation                text         not null,
    change                   text         not null check (change in ('CHANGE', 'ADD', 'REMOVE')),
    title                    text         not null default '',
    when_text                text         not null default '',
    role_id                  uuid,
    why                      text         not null default '',
    state                    text         not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'LEFT')),
    answer                   text         not null default '',
    version                  integer      check (version > 0),
    organisation_id          uuid         not null,
    person_id                uuid         references person (id),
    at                       timestamptz  not null,
    decided                  timestamptz,
    primary key (network_id, id),
    foreign key (network_id, card_id) references action_card (network_id, item_id) deferrable initially deferred,
    foreign key (network_id, situation_id) references situation (network_id, item_id) deferrable initially deferred,
    foreign key (network_id, role_id) references role (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint one_proposal_a_deviation unique (network_id, situation_id, deviation),
    constraint added_task_has_its_words check (change <> 'ADD' or title <> ''),
    constraint accepted_proposal_has_its_version check ((state = 'ACCEPTED') = (version is not null))
);
create index card_proposal_card on card_proposal (network_id, card_id, state);
create index card_proposal_role on card_proposal (network_id, role_id);
create index card_proposal_organisation on card_proposal (network_id, organisation_id);
create index card_proposal_person on card_proposal (person_id);
alter table card_proposal enable row level security;
create policy network_wall on card_proposal using (network_id = current_network());

-- What has been made of a difference between plan and event: once of each, whoever is first.
create table situation_outcome (
    network_id       uuid         not null,
    item_id          uuid         not null,
    deviation        text         not null,
    made             text         not null check (made in ('PROBLEM', 'CARD')),
    made_id          uuid         not null,
    organisation_id  uuid         not null,
    person_id        uuid         references person (id),
    at               timestamptz  not null,
    constraint a_deviation_becomes_each_once primary key (network_id, item_id, deviation, made),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, made_id) references item (network_id, id) deferrable initially deferred,
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index situation_outcome_made on situation_outcome (network_id, made_id);
create index situation_outcome_organisation on situation_outcome (network_id, organisation_id);
create index situation_outcome_person on situation_outcome (person_id);
alter table situation_outcome enable row level security;
create policy network_wall on situation_outcome using (network_id = current_network());
