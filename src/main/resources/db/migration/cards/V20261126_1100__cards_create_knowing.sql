-- For how many months a rehearsal of a card is fresh, where its owner has said it.
create table card_knowing (
    network_id       uuid     not null,
    item_id          uuid     not null,
    rehearse_months  integer  not null check (rehearse_months between 1 and 120),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references action_card (network_id, item_id)
);
alter table card_knowing enable row level security;
create policy network_wall on card_knowing using (network_id = current_network());

-- The roles that must know a card besides those that have a task on it.
create table card_knower_role (
    network_id  uuid  not null,
    item_id     uuid  not null,
    role_id     uuid  not null,
    primary key (network_id, item_id, role_id),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    foreign key (network_id, role_id) references role (network_id, id)
);
create index card_knower_role_role on card_knower_role (network_id, role_id);
alter table card_knower_role enable row level security;
create policy network_wall on card_knower_role using (network_id = current_network());

-- A person's own word of having read one version. Names stay within the organisation; the others are told how many.
create table card_reading (
    network_id       uuid     not null,
    item_id          uuid     not null,
    organisation_id  uuid     not null,
    person_id        uuid     not null references person (id),
    version          integer  not null check (version > 0),
    read_on          date     not null,
    constraint one_reading_a_person_and_version primary key (network_id, item_id, organisation_id, person_id, version),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index card_reading_organisation on card_reading (network_id, organisation_id);
create index card_reading_person on card_reading (person_id);
alter table card_reading enable row level security;
create policy network_wall on card_reading as restrictive using (network_id = current_network());
create policy organisation_wall on card_reading using (organisation_id = current_organisation());

-- Who said for their party that a version is read has read it.
insert into card_reading (network_id, item_id, organisation_id, person_id, version, read_on)
select network_id, item_id, organisation_id, person_id, version, coalesce(read_on, current_date)
from card_acknowledgement
where person_id is not null
on conflict do nothing;

-- Who has rehearsed which role of a card, alone or by their own word; what was done in drills is told by their logs. What came in a
-- file is of nobody, and hidden from nobody.
create table card_rehearsal (
    network_id       uuid  not null,
    id               uuid  not null,
    item_id          uuid  not null,
    role_id          uuid  not null,
    organisation_id  uuid  not null,
    person_id        uuid  references person (id),
    rehearsed_on     date  not null,
    how              text  not null check (how in ('ALONE', 'SAID')),
    primary key (network_id, id),
    foreign key (network_id, item_id) references action_card (network_id, item_id),
    foreign key (network_id, role_id) references role (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint one_rehearsal_a_day unique (network_id, item_id, role_id, person_id, rehearsed_on, how)
);
create index card_rehearsal_role on card_rehearsal (network_id, role_id);
create index card_rehearsal_organisation on card_rehearsal (network_id, organisation_id);
create index card_rehearsal_person on card_rehearsal (person_id);
alter table card_rehearsal enable row level security;
create policy network_wall on card_rehearsal as restrictive using (network_id = current_network());
create policy organisation_wall on card_rehearsal using (organisation_id = current_organisation() or person_id is null);
