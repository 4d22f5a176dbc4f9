-- Whom a message names, and where in it: the text stays as it was written, and is read with the name of today.
create table mention (
    network_id  uuid     not null,
    comment_id  uuid     not null,
    place       integer  not null check (place >= 0),
    length      integer  not null check (length > 0),
    person_id   uuid     references person (id),
    role_id     uuid,
    primary key (network_id, comment_id, place),
    foreign key (network_id, comment_id) references comment (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint a_person_or_a_role check ((person_id is null) <> (role_id is null))
);
create index mention_person on mention (person_id);
create index mention_role on mention (network_id, role_id);
alter table mention enable row level security;
create policy network_wall on mention using (network_id = current_network());
