-- When people have looked together at how the work has gone: the next time tells what has changed since. Of what they saw nothing is kept.
create table problem_mirror (
    network_id       uuid         not null,
    id               uuid         not null,
    about_id         uuid,
    since            date         not null,
    until            date         not null,
    organisation_id  uuid         not null,
    kept_at          timestamptz  not null,
    primary key (network_id, id),
    constraint mirror_begins_before_it_ends check (since <= until),
    foreign key (network_id, about_id) references item (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index problem_mirror_about on problem_mirror (network_id, about_id, kept_at desc);
create index problem_mirror_organisation on problem_mirror (network_id, organisation_id);
alter table problem_mirror enable row level security;
create policy network_wall on problem_mirror using (network_id = current_network());
