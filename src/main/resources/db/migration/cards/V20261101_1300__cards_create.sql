-- What each party does when a situation strikes. A card's words are worked on here; what is in force is kept whole in card_version.
insert into kind_state (kind, state, position) values
    ('ACTION_CARD', 'DRAFT', 1), ('ACTION_CARD', 'IN_REVIEW', 2), ('ACTION_CARD', 'PUBLISHED', 3),
    ('ACTION_CARD', 'UNDER_REVISION', 4), ('ACTION_CARD', 'EXPIRED', 5),
    ('STEP', 'ON_CARD', 1);

-- The state stands here too, beside the item's: what is true of a published card can then be said as constraints.
create table action_card (
    network_id     uuid     not null,
    item_id        uuid     not null,
    state          text     not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'UNDER_REVISION', 'EXPIRED')),
    situation      text     not null default '',
    trigger        text     not null default '',
    phase          text     check (phase in ('FORESEEN', 'ACUTE', 'AFTER')),
    version        integer  not null default 1 check (version > 0),
    published      date,
    review_months  integer  check (review_months between 1 and 120),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    constraint published_card_has_a_situation check (state in ('DRAFT', 'IN_REVIEW') or situation <> ''),
    constraint published_card_has_its_day check (state in ('DRAFT', 'IN_REVIEW') or published is not null)
);
alter table action_card enable row level security;
create policy network_wall on action_card using (network_id = (select current_network()));

-- Whom a card concerns: they plan their own work by it, and say that they have read it.
create table card_party (
    network_id       uuid  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index card_party_organisation on card_party (network_id, organisation_id);
alter table card_party enable row level security;
create policy network_wall on card_party using (network_id = (select current_network()));

-- A file may name a step before its card, so the card is looked for when all is said.
-- The minutes are read from what people write in "when", for the order of the phases.
create table step (
    network_id    uuid     not null,
    item_id       uuid     not null,
    card_id       uuid     not null,
    number        integer  not null check (number > 0),
    role_id       uuid,
    when_text     text     not null default '',
    from_minutes  integer,
    to_minutes    integer,
    why           text     not null default '',
    how           text     not null default '',
    where_text    text     not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, card_id) references action_card (network_id, item_id) deferrable initially deferred,
    foreign key (network_id, role_id) references role (network_id, id),
    constraint step_ends_after_it_starts check (to_minutes >= from_minutes)
);
create index step_card on step (network_id, card_id, number);
create index step_role on step (network_id, role_id);
alter table step enable row level security;
create policy network_wall on step using (network_id = (select current_network()));

-- What a step needs from another organisation before it can be done.
create table step_awaits (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    organisation_id  uuid      not null,
    what             text      not null check (what <> ''),
    primary key (network_id, item_id, position),
    foreign key (network_id, item_id) references step (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index step_awaits_organisation on step_awaits (network_id, organisation_id);
alter table step_awaits enable row level security;
create policy network_wall on step_awaits using (network_id = (select current_network()));

-- A party says that it has read a version, once.
create table card_acknowledgement (
    network_id       uuid     not null,
    item_id          uuid     not null,
    organisation_id  uuid     not null,
    version          integer  not null check (version > 0),
    read_on          date,
    person_id        uuid     references person (id),
    constraint one_acknowledgement_a_party_and_version primary key (network_id, item_id, organisation_id, version),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index card_acknowledgement_organisation on card_acknowledgement (network_id, organisation_id);
create index card_acknowledgement_person on card_acknowledgement (person_id);
alter table card_acknowledgement enable row level security;
create policy network_wall on card_acknowledgement using (network_id = (select current_network()));

-- When a card was taken out, in earnest or as an exercise.
create table card_use (
    network_id   uuid     not null,
    item_id      uuid     not null,
    used_on      date     not null,
    is_exercise  boolean  not null default false,
    primary key (network_id, item_id, used_on, is_exercise),
    foreign key (network_id, item_id) references action_card (network_id, item_id)
);
alter table card_use enable row level security;
create policy network_wall on card_use using (network_id = (select current_network()));

-- A card and its steps as they were published. The newest is in force whatever is being written meanwhile.
create table card_version (
    network_id  uuid     not null,
    item_id     uuid     not null,
    version     integer  not null check (version > 0),
    published   date     not null,
    whole       jsonb    not null,
    primary key (network_id, item_id, version),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    constraint published_card_has_tasks check (jsonb_array_length(whole -> 'steps') > 0),
    constraint published_card_has_parties check (jsonb_array_length(whole -> 'parties') > 0)
);
alter table card_version enable row level security;
create policy network_wall on card_version using (network_id = (select current_network()));
