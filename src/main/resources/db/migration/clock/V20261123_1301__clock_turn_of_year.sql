-- The turn of the year is a review: the coming year is opened as a proposal, each organisation accepts its own practices in it
-- by the dates it has seen, and the year that has gone is frozen.
create table opened_year (
    network_id       uuid         not null references network (id),
    year             smallint     not null check (year between 1900 and 2999),
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    opened_at        timestamptz  not null,
    primary key (network_id, year),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index opened_year_organisation on opened_year (network_id, organisation_id);
create index opened_year_person on opened_year (person_id);
alter table opened_year enable row level security;
create policy network_wall on opened_year using (network_id = current_network());

create table accepted_year (
    network_id       uuid         not null,
    year             smallint     not null,
    item_id          uuid         not null,
    dates            text         not null check (dates ~ '^[0-9a-f]{64}$'),
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    accepted_at      timestamptz  not null,
    primary key (network_id, year, item_id),
    foreign key (network_id, year) references opened_year (network_id, year),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index accepted_year_item on accepted_year (network_id, item_id);
create index accepted_year_organisation on accepted_year (network_id, organisation_id);
create index accepted_year_person on accepted_year (person_id);
alter table accepted_year enable row level security;
create policy network_wall on accepted_year using (network_id = current_network());

create table frozen_year (
    network_id       uuid         not null references network (id),
    year             smallint     not null check (year between 1900 and 2999),
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    frozen_at        timestamptz  not null,
    thawed_at        timestamptz,
    primary key (network_id, year),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index frozen_year_organisation on frozen_year (network_id, organisation_id);
create index frozen_year_person on frozen_year (person_id);
alter table frozen_year enable row level security;
create policy network_wall on frozen_year using (network_id = current_network());

-- What stood in the clock when the year was frozen stands in it also after it has ended, and when the year is opened and frozen again.
create table frozen_practice (
    network_id  uuid      not null,
    year        smallint  not null,
    item_id     uuid      not null,
    primary key (network_id, year, item_id),
    foreign key (network_id, year) references frozen_year (network_id, year),
    foreign key (network_id, item_id) references practice (network_id, item_id)
);
create index frozen_practice_item on frozen_practice (network_id, item_id);
alter table frozen_practice enable row level security;
create policy network_wall on frozen_practice using (network_id = current_network());
