-- By which a person's own programs come in, reading and writing what that person may. Only the hash of a token is kept.
create table access_token (
    id               uuid         primary key,
    token_hash       bytea        not null unique,
    person_id        uuid         not null references person (id) on delete cascade,
    organisation_id  uuid         references organisation (id),
    name             text         not null check (name <> ''),
    may_write        boolean      not null,
    made_at          timestamptz  not null default now(),
    ends_on          date         not null,
    seen_at          timestamptz,
    revoked_at       timestamptz
);
create index access_token_person on access_token (person_id, made_at);
create index access_token_organisation on access_token (organisation_id);
alter table access_token enable row level security;
