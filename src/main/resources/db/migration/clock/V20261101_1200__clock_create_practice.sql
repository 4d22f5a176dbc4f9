-- What is done when. A timing is a rule (months may narrow it), months alone, weeks, or open: to be agreed.
insert into kind_state (kind, state, position) values
    ('PRACTICE', 'PROPOSED', 1), ('PRACTICE', 'IN_FORCE', 2), ('PRACTICE', 'PAUSED', 3), ('PRACTICE', 'ENDED', 4);

create table practice (
    network_id           uuid        not null,
    item_id              uuid        not null,
    ring                 text        not null default '',
    rule                 text        check (rule <> ''),
    months               smallint[]  not null default '{}' check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]),
    weeks                smallint[]  not null default '{}',
    is_open              boolean     not null default false,
    from_on              date,
    until_on             date,
    span_days            smallint    not null default 1 check (span_days between 1 and 366),
    time                 text        not null default '',
    shift                text        not null default 'NONE'
                                     check (shift in ('NONE', 'FOLLOWING', 'PRECEDING', 'NEAREST', 'MODIFIED_FOLLOWING')),
    responsible_role_id  uuid,
    why                  text        not null default '',
    how                  text        not null default '',
    where_to             text        not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, responsible_role_id) references role (network_id, id),
    constraint weeks_are_iso_weeks check (1 <= all (weeks) and 53 >= all (weeks)),
    constraint practice_ends_after_it_starts check (until_on >= from_on),
    constraint one_way_of_timing check (
        (rule is not null or months <> '{}')::int + (weeks <> '{}')::int + is_open::int <= 1)
);
create index practice_responsible on practice (network_id, responsible_role_id);
alter table practice enable row level security;
create policy network_wall on practice using (network_id = (select current_network()));

create table practice_participant (
    network_id       uuid  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index practice_participant_organisation on practice_participant (network_id, organisation_id);
alter table practice_participant enable row level security;
create policy network_wall on practice_participant using (network_id = (select current_network()));

-- What is known of one time of a practice. A time is known by the day its rule names, also when it was moved.
create table practice_occurrence (
    network_id   uuid         not null,
    item_id      uuid         not null,
    original_on  date         not null,
    state        text         not null check (state in ('HELD', 'LATE', 'MISSED', 'MOVED')),
    moved_to     date,
    note         text         not null default '',
    told_by      uuid         not null references person (id),
    told_at      timestamptz  not null,
    primary key (network_id, item_id, original_on),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    constraint moved_has_a_new_day check (state <> 'MOVED' or moved_to is not null)
);
create index practice_occurrence_told_by on practice_occurrence (told_by);
alter table practice_occurrence enable row level security;
create policy network_wall on practice_occurrence using (network_id = (select current_network()));

-- A secret address from which a calendar program reads a part of the clock: the whole, the owner's roles, or one role.
-- Only the hash of the secret is kept; revoking ends it at once.
create table feed_secret (
    network_id       uuid         not null,
    id               uuid         not null,
    token_hash       bytea        not null unique,
    person_id        uuid         not null,
    organisation_id  uuid         not null,
    role_id          uuid,
    scope            text         not null check (scope in ('NETWORK', 'MINE', 'ROLE')),
    made_at          timestamptz  not null,
    fetched_at       timestamptz,
    revoked_at       timestamptz,
    primary key (network_id, id),
    foreign key (network_id, person_id, organisation_id) references member (network_id, person_id, organisation_id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint feed_of_a_role_names_it check ((scope = 'ROLE') = (role_id is not null))
);
create index feed_secret_owner on feed_secret (network_id, person_id, organisation_id);
create index feed_secret_role on feed_secret (network_id, role_id);
alter table feed_secret enable row level security;
create policy network_wall on feed_secret as restrictive using (network_id = (select current_network()));
create policy person_wall on feed_secret using (person_id = (select current_person()));
