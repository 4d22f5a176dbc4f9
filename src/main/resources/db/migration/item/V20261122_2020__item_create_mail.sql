-- Mail on its way. What it says is read when it is sent, as its receiver may see it then; here stands only of what it tells.
-- A receiver is a person, a role's mailbox, or somebody invited, whose link stands here until it is sent.
create table mail (
    network_id       uuid         not null references network (id),
    id               uuid         not null,
    what             text         not null check (what in ('MENTION', 'REQUEST', 'DIGEST', 'INVITATION')),
    person_id        uuid         references person (id),
    role_id          uuid,
    invitation_id    uuid,
    link             text,
    item_id          uuid,
    comment_id       uuid,
    asked            text,
    organisation_id  uuid,
    week             date,
    state            text         not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED', 'DROPPED')),
    tries            integer      not null default 0,
    next_try         timestamptz  not null,
    refusal          text,
    made_at          timestamptz  not null,
    ended_at         timestamptz,
    primary key (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id),
    foreign key (network_id, invitation_id) references invitation (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, comment_id) references comment (network_id, id),
    constraint one_receiver check (num_nonnulls(person_id, role_id, invitation_id) = 1),
    constraint a_digest_has_its_week check ((what = 'DIGEST') = (week is not null)),
    constraint a_link_is_kept_until_it_is_sent check (link is null or state = 'WAITING' and what = 'INVITATION')
);
create index mail_due on mail (next_try) where state = 'WAITING';
create unique index one_digest_a_week on mail (network_id, person_id, week) where what = 'DIGEST';
create index mail_person on mail (person_id);
create index mail_role on mail (network_id, role_id);
create index mail_invitation on mail (network_id, invitation_id);
create index mail_item on mail (network_id, item_id);
create index mail_comment on mail (network_id, comment_id);
alter table mail enable row level security;
create policy network_wall on mail using (network_id = current_network());

-- Which mail a receiver, a person or a role, does not want from a network.
create table mute (
    network_id   uuid         not null references network (id),
    receiver_id  uuid         not null,
    what         text         not null check (what in ('MENTION', 'REQUEST', 'DIGEST')),
    since        timestamptz  not null,
    primary key (network_id, receiver_id, what)
);
alter table mute enable row level security;
create policy network_wall on mute using (network_id = current_network());

-- By which one press mutes such mail: each mail sent has a link of its own, and only its hash is kept.
create table mute_link (
    network_id   uuid         not null references network (id),
    token_hash   bytea        not null unique,
    receiver_id  uuid         not null,
    what         text         not null check (what in ('MENTION', 'REQUEST', 'DIGEST')),
    made_at      timestamptz  not null,
    primary key (network_id, token_hash)
);
alter table mute_link enable row level security;
create policy network_wall on mute_link using (network_id = current_network());
