-- What a program sent with a key of its own, as a sum: with the same key the same may come again, and nothing else.
create table key_sent (
    network_id  uuid         not null references network (id),
    key         uuid         not null,
    person_id   uuid         not null references person (id),
    sha256      text         not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at          timestamptz  not null,
    primary key (network_id, key)
);
create index key_sent_person on key_sent (person_id);
alter table key_sent enable row level security;
create policy network_wall on key_sent using (network_id = current_network());
