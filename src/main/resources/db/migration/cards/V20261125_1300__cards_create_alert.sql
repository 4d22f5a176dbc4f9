-- Where a network hears from of what happens outside: an address of its own to which messages are sent, of whose secret only the hash is
-- kept, or an address that is read again and again. Ended, it hears nothing more.
create table alert_source (
    network_id       uuid         not null,
    id               uuid         not null,
    name             text         not null check (name <> ''),
    token_hash       bytea        unique,
    address          text,
    person_id        uuid         not null references person (id),
    organisation_id  uuid         not null,
    made_at          timestamptz  not null,
    ended_at         timestamptz,
    next_at          timestamptz,
    tag              text         not null default '',
    modified         text         not null default '',
    heard_at         timestamptz,
    failed_at        timestamptz,
    failure          text         not null default '',
    failures         integer      not null default 0,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint source_is_sent_or_read check ((token_hash is null) = (address is not null)),
    constraint read_source_knows_when check ((address is null) = (next_at is null))
);
create index alert_source_organisation on alert_source (network_id, organisation_id);
create index alert_source_person on alert_source (person_id);
create index alert_source_next on alert_source (next_at) where ended_at is null and address is not null;
alter table alert_source enable row level security;
create policy network_wall on alert_source using (network_id = current_network());

-- One happening outside, however many messages told of it. What its newest message says stands here too, so that it can be asked for.
create table alert (
    network_id    uuid         not null,
    id            uuid         not null,
    source_id     uuid         not null,
    format        text         not null check (format in ('SIRI_SX', 'GTFS_RT', 'CAP')),
    reality       text         not null check (reality in ('REAL', 'EXERCISE', 'TEST')),
    is_over       boolean      not null,
    starts        timestamptz,
    ends          timestamptz,
    last_at       timestamptz  not null,
    situation_id  uuid,
    begun_by      uuid,
    primary key (network_id, id),
    foreign key (network_id, source_id) references alert_source (network_id, id),
    foreign key (network_id, situation_id) references situation (network_id, item_id),
    foreign key (network_id, begun_by) references membership (network_id, organisation_id),
    constraint situation_is_somebodys check ((situation_id is null) = (begun_by is null))
);
create index alert_begun_by on alert (network_id, begun_by);
create index alert_source_of on alert (network_id, source_id);
create index alert_situation on alert (network_id, situation_id);
create index alert_last on alert (network_id, last_at);
alter table alert enable row level security;
create policy network_wall on alert using (network_id = current_network());

-- What the source calls it: in some formats each message has a name, and refers to those before.
create table alert_name (
    network_id  uuid  not null,
    source_id   uuid  not null,
    name        text  not null,
    alert_id    uuid  not null,
    primary key (network_id, source_id, name),
    foreign key (network_id, alert_id) references alert (network_id, id) on delete cascade
);
create index alert_name_alert on alert_name (network_id, alert_id);
alter table alert_name enable row level security;
create policy network_wall on alert_name using (network_id = current_network());

-- A message as it was read, once: the identity is the source's own, and what comes late has its place by version and time of sending.
create table alert_message (
    network_id  uuid         not null,
    id          uuid         not null,
    alert_id    uuid         not null,
    identity    text         not null,
    version     bigint       not null,
    sent        timestamptz  not null,
    received    timestamptz  not null,
    is_end      boolean      not null,
    reality     text         not null check (reality in ('REAL', 'EXERCISE', 'TEST')),
    starts      timestamptz,
    ends        timestamptz,
    codes       text[]       not null default '{}',
    places      text[]       not null default '{}',
    primary key (network_id, id),
    foreign key (network_id, alert_id) references alert (network_id, id) on delete cascade,
    constraint message_is_heard_once unique (network_id, alert_id, identity)
);
alter table alert_message enable row level security;
create policy network_wall on alert_message using (network_id = current_network());

create table alert_text (
    network_id  uuid      not null,
    message_id  uuid      not null,
    position    smallint  not null,
    language    text      not null,
    title       text      not null,
    text        text      not null,
    primary key (network_id, message_id, position),
    foreign key (network_id, message_id) references alert_message (network_id, id) on delete cascade
);
alter table alert_text enable row level security;
create policy network_wall on alert_text using (network_id = current_network());

-- Which messages suggest a card: by what is told as the cause, by words, by places. Each of the three that says something must fit.
create table card_alert_rule (
    network_id  uuid    not null,
    item_id     uuid    not null,
    codes       text[]  not null default '{}',
    words       text[]  not null default '{}',
    places      text[]  not null default '{}',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    constraint rule_says_something check (cardinality(codes) + cardinality(words) + cardinality(places) > 0)
);
alter table card_alert_rule enable row level security;
create policy network_wall on card_alert_rule using (network_id = current_network());

create table alert_suggestion (
    network_id  uuid         not null,
    alert_id    uuid         not null,
    card_id     uuid         not null,
    at          timestamptz  not null,
    primary key (network_id, alert_id, card_id),
    foreign key (network_id, alert_id) references alert (network_id, id) on delete cascade,
    foreign key (network_id, card_id) references action_card (network_id, item_id)
);
create index alert_suggestion_card on alert_suggestion (network_id, card_id);
alter table alert_suggestion enable row level security;
create policy network_wall on alert_suggestion using (network_id = current_network());

-- An organisation has seen it and does not begin now.
create table alert_declined (
    network_id       uuid         not null,
    alert_id         uuid         not null,
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    at               timestamptz  not null,
    primary key (network_id, alert_id, organisation_id),
    foreign key (network_id, alert_id) references alert (network_id, id) on delete cascade,
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index alert_declined_organisation on alert_declined (network_id, organisation_id);
create index alert_declined_person on alert_declined (person_id);
alter table alert_declined enable row level security;
create policy network_wall on alert_declined using (network_id = current_network());
