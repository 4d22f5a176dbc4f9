-- By which push services know that it is Solmu who sends: made when the first is needed, one for all nodes.
create table vapid_key (
    one          boolean      primary key default true check (one),
    public_key   bytea        not null,
    private_key  bytea        not null,
    made_at      timestamptz  not null
);
alter table vapid_key enable row level security;

-- What is on its way to a browser. What it says is read when it is sent, as its receiver may see it then.
create table push (
    network_id  uuid         not null references network (id),
    id          uuid         not null,
    call_id     uuid         not null,
    device_id   uuid         not null,
    person_id   uuid         not null references person (id),
    item_id     uuid         not null,
    asked       text         not null,
    state       text         not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED', 'DROPPED')),
    tries       integer      not null default 0,
    next_try    timestamptz  not null,
    refusal     text,
    made_at     timestamptz  not null,
    ended_at    timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id),
    constraint one_push_of_a_call_to_a_device unique (network_id, call_id, device_id)
);
create index push_due on push (next_try) where state = 'WAITING';
create index push_item on push (network_id, item_id);
create index push_person on push (person_id);
alter table push enable row level security;
create policy network_wall on push using (network_id = current_network());
