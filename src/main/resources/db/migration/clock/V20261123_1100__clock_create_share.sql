-- A link by which anybody reads the clock as its maker chose to show it, until a day. Only the hash of its secret is kept, and
-- revoking ends it at once. What is chosen stands as an address has it: name, value, name, value.
create table clock_share (
    network_id       uuid         not null,
    id               uuid         not null,
    token_hash       bytea        not null unique,
    person_id        uuid         not null,
    organisation_id  uuid         not null,
    purpose          text         not null check (purpose <> ''),
    shown_as         text         not null check (shown_as in ('WHEEL', 'TIMELINE', 'TABLE', 'MONTH', 'AGENDA')),
    chosen           text[]       not null default '{}' check (cardinality(chosen) % 2 = 0),
    until_on         date         not null,
    made_at          timestamptz  not null,
    opened_at        timestamptz,
    revoked_at       timestamptz,
    primary key (network_id, id),
    foreign key (network_id, person_id, organisation_id) references member (network_id, person_id, organisation_id),
    constraint share_lasts_two_years_at_most check (until_on - (made_at at time zone 'UTC')::date between 0 and 732)
);
create index clock_share_maker on clock_share (network_id, person_id, organisation_id);
alter table clock_share enable row level security;
create policy network_wall on clock_share using (network_id = current_network());
