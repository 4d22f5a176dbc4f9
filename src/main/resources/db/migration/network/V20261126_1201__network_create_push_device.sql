-- A browser in which somebody wants to be told at once: where its push service is and the keys that only that browser opens.
-- It is known by a cookie of its own, so that it goes when somebody signs out there or another comes in.
create table push_device (
    id            uuid         primary key,
    person_id     uuid         not null references person (id) on delete cascade,
    browser_hash  bytea        not null unique,
    name          text         not null default '',
    endpoint      text         not null unique check (length(endpoint) <= 2000),
    p256dh        text         not null check (length(p256dh) <= 200),
    auth          text         not null check (length(auth) <= 100),
    made_at       timestamptz  not null,
    trouble       text,
    trouble_at    timestamptz
);
create index push_device_person on push_device (person_id);
alter table push_device enable row level security;
