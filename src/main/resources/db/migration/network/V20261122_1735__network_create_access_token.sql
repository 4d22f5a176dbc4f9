-- By which a person's own programs come in, reading and writing what that person may. Only the hash of a token is kept.
-- What it acts for is settled when it is made: by network, the organisation its maker acted for.
create table access_token (
    id               uuid         primary key,
    token_hash       bytea        not null unique,
    person_id        uuid         not null references person (id) on delete cascade,
    acts_for         jsonb        not null,
    name             text         not null check (name <> ''),
    may_write        boolean      not null,
    made_at          timestamptz  not null default now(),
    ends_on          date         not null,
    seen_at          timestamptz,
    revoked_at       timestamptz
);
create index access_token_person on access_token (person_id, made_at);
alter table access_token enable row level security;
