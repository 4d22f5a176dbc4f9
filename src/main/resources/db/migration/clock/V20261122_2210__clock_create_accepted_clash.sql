-- A clash of the clock that somebody has looked at and lets be, and why. Its key tells the practices and their days: when one
-- of them changes the clash is another, and is shown again.
create table accepted_clash (
    network_id       uuid         not null,
    clash            text         not null check (clash ~ '^[0-9a-f]{64}$'),
    reason           text         not null check (reason <> ''),
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    accepted_at      timestamptz  not null,
    primary key (network_id, clash),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index accepted_clash_organisation on accepted_clash (network_id, organisation_id);
create index accepted_clash_person on accepted_clash (person_id);
alter table accepted_clash enable row level security;
create policy network_wall on accepted_clash using (network_id = current_network());
