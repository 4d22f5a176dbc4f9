-- Who acts together. Organisation and person are global: an organisation and a person may be in many networks,
-- so row-level security shows them to nobody and only the narrow functions of the next file reach them.

create table organisation (
    id           uuid        primary key,
    name         text        not null check (name <> ''),
    kind         text        not null default 'other',
    business_id  text        unique,
    created_at   timestamptz not null default now()
);
alter table organisation enable row level security;

create table person (
    id          uuid        primary key,
    name        text        not null check (name <> ''),
    email       text        not null,
    language    text        not null default 'fi' check (language in ('fi', 'sv', 'en')),
    is_sample   boolean     not null default false,
    created_at  timestamptz not null default now()
);
create unique index one_person_an_address on person (lower(email));
alter table person enable row level security;

create table credential (
    person_id   uuid        primary key references person (id) on delete cascade,
    hash        text        not null,
    changed_at  timestamptz not null default now()
);
alter table credential enable row level security;

create table session (
    token_hash       bytea       primary key,
    person_id        uuid        not null references person (id) on delete cascade,
    organisation_id  uuid        references organisation (id),
    begun_at         timestamptz not null default now(),
    seen_at          timestamptz not null default now()
);
create index session_person on session (person_id);
create index session_organisation on session (organisation_id);
alter table session enable row level security;

create table failed_sign_in (
    account    text        not null,
    address    text        not null,
    failed_at  timestamptz not null default now()
);
create index failed_sign_in_account on failed_sign_in (account, failed_at);
create index failed_sign_in_address on failed_sign_in (address, failed_at);
alter table failed_sign_in enable row level security;

create table network (
    id           uuid        primary key,
    word         text        not null unique check (word ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_fi      text        not null check (name_fi <> ''),
    name_sv      text        not null default '',
    name_en      text        not null default '',
    purpose      text        not null default '',
    phase        text        not null default 'ACTIVATION'
                             check (phase in ('ACTIVATION', 'COHERENCE', 'INSTITUTIONALISED', 'REORIENTING')),
    language     text        not null default 'fi' check (language in ('fi', 'sv', 'en')),
    state        text        not null default 'DRAFT' check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
    controller   text        not null default '',
    contact      text        not null default '',
    created_at   timestamptz not null default now()
);
alter table network enable row level security;
create policy network_wall on network using (id = (select current_network()));

create table membership (
    network_id       uuid      not null references network (id),
    organisation_id  uuid      not null references organisation (id),
    name             text      not null check (name <> ''),
    kind             text      not null default 'other',
    task             text      not null default '',
    colour           smallint  not null default 1,
    since            date      not null default current_date,
    until            date,
    primary key (network_id, organisation_id),
    constraint membership_ends_after_it_starts check (until >= since)
);
create index membership_organisation on membership (organisation_id);
alter table membership enable row level security;
create policy network_wall on membership using (network_id = (select current_network()));

create table member (
    network_id       uuid  not null,
    person_id        uuid  not null references person (id),
    organisation_id  uuid  not null,
    access           text  not null check (access in ('VIEWER', 'MEMBER', 'COORDINATOR')),
    since            date  not null default current_date,
    until            date,
    primary key (network_id, person_id, organisation_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index member_person on member (person_id, network_id);
create index member_organisation on member (network_id, organisation_id);
alter table member enable row level security;
create policy network_wall on member using (network_id = (select current_network()));

create table role (
    network_id       uuid  not null,
    id               uuid  not null,
    organisation_id  uuid  not null,
    title            text  not null check (title <> ''),
    task             text  not null default '',
    competence       text  not null default '',
    phone            text  not null default '',
    email            text  not null default '',
    concept_id       uuid,
    revision         integer not null default 1,
    ended_on         date,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index role_organisation on role (network_id, organisation_id);
create index role_concept on role (network_id, concept_id);
alter table role enable row level security;
create policy network_wall on role using (network_id = (select current_network()));

-- A person holds a role for a time, and has a deputy. One person holds the same role once at a time.
create table role_holder (
    network_id  uuid     not null,
    id          uuid     not null,
    role_id     uuid     not null,
    person_id   uuid     not null references person (id),
    is_deputy   boolean  not null default false,
    since       date     not null default current_date,
    until       date,
    primary key (network_id, id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint role_holder_ends_after_it_starts check (until >= since),
    constraint one_person_once_in_a_role exclude using gist
        (network_id with =, role_id with =, person_id with =, daterange(since, until, '[]') with &&)
);
create index role_holder_role on role_holder (network_id, role_id);
create index role_holder_person on role_holder (person_id);
alter table role_holder enable row level security;
create policy network_wall on role_holder using (network_id = (select current_network()));

-- An invitation by link. Opening the link changes nothing, so a mail scanner does not use it up.
create table invitation (
    network_id       uuid        not null,
    id               uuid        not null,
    organisation_id  uuid        not null,
    token_hash       bytea       not null unique,
    name             text        not null default '',
    email            text        not null default '',
    access           text        not null check (access in ('VIEWER', 'MEMBER', 'COORDINATOR')),
    invited_by       uuid        not null references person (id),
    invited_at       timestamptz not null default now(),
    opened_at        timestamptz,
    joined_at        timestamptz,
    joined_as        uuid        references person (id),
    withdrawn_at     timestamptz,
    ends_at          timestamptz not null,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index invitation_organisation on invitation (network_id, organisation_id);
create index invitation_invited_by on invitation (invited_by);
create index invitation_joined_as on invitation (joined_as);
alter table invitation enable row level security;
create policy network_wall on invitation using (network_id = (select current_network()));

-- The names of the people of this network, and of nobody else.
create view person_name with (security_barrier) as
    select person.id, person.name, person.email
    from person
    where exists (
        select from member
        where member.person_id = person.id and member.network_id = current_network());
