-- When whoever is in a role is on duty: always where nothing is said, in the hours of offices, or by the hours of the week.
alter table role add column duty text not null default '' check (length(duty) <= 1000);

-- Who is in a role right now, where it goes from one to the next: offered by one, taken by the other, and over when the next takes it.
create table role_shift (
    network_id  uuid         not null,
    id          uuid         not null,
    role_id     uuid         not null,
    person_id   uuid         not null references person (id),
    by_id       uuid         not null references person (id),
    offered     timestamptz  not null,
    taken       timestamptz,
    ended       timestamptz,
    primary key (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint shift_ends_after_it_is_offered check (ended >= offered)
);
create unique index one_on_shift_in_a_role on role_shift (network_id, role_id) where taken is not null and ended is null;
create unique index one_offer_of_a_shift on role_shift (network_id, role_id) where taken is null and ended is null;
create index role_shift_role on role_shift (network_id, role_id);
create index role_shift_person on role_shift (person_id);
create index role_shift_by on role_shift (by_id);
alter table role_shift enable row level security;
create policy network_wall on role_shift using (network_id = current_network());
