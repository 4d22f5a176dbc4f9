-- One item, many kinds: what can be linked, discussed, followed, searched and restored has one row here,
-- and one row in the table of its kind for what differs.

-- The states a kind may be in; each module lists its own. Position is the order in which life runs.
create table kind_state (
    kind      text      not null,
    state     text      not null,
    position  smallint  not null,
    primary key (kind, state)
);
alter table kind_state enable row level security;
create policy everybody_reads on kind_state for select using (true);

create table item (
    network_id             uuid        not null references network (id),
    id                     uuid        not null,
    kind                   text        not null,
    number                 integer     not null,
    state                  text        not null,
    owner_organisation_id  uuid        not null,
    owner_role_id          uuid,
    visibility             text        not null default 'NETWORK'
                                       check (visibility in ('NETWORK', 'ORGANISATION', 'PARTIES', 'PUBLIC')),
    language               text        not null check (language in ('fi', 'sv', 'en')),
    revision               integer     not null default 1 check (revision > 0),
    review_by              date,
    created_at             timestamptz not null,
    created_by             uuid        not null references person (id),
    changed_at             timestamptz not null,
    removed_at             timestamptz,
    primary key (network_id, id),
    unique (network_id, id, kind),
    constraint one_number_a_kind unique (network_id, kind, number),
    foreign key (kind, state) references kind_state (kind, state),
    foreign key (network_id, owner_organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, owner_role_id) references role (network_id, id)
);
create index item_newest on item (network_id, kind, created_at desc, id desc) where removed_at is null;
create index item_state on item (kind, state);
create index item_owner_organisation on item (network_id, owner_organisation_id);
create index item_owner_role on item (network_id, owner_role_id);
create index item_created_by on item (created_by);

-- Who besides its owner sees an item that only its parties see.
create table item_party (
    network_id       uuid  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    primary key (network_id, item_id, organisation_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index item_party_organisation on item_party (network_id, organisation_id);
alter table item_party enable row level security;
create policy network_wall on item_party using (network_id = (select current_network()));

alter table item enable row level security;
create policy network_wall on item as restrictive using (network_id = (select current_network()));
create policy organisation_wall on item using (
    visibility in ('NETWORK', 'PUBLIC')
    or owner_organisation_id = (select current_organisation())
    or visibility = 'PARTIES' and exists (
        select from item_party
        where item_party.network_id = item.network_id and item_party.item_id = item.id
          and item_party.organisation_id = (select current_organisation())))
    with check (true);

create table item_number (
    network_id  uuid     not null references network (id),
    kind        text     not null,
    latest      integer  not null,
    primary key (network_id, kind)
);
alter table item_number enable row level security;
create policy network_wall on item_number using (network_id = (select current_network()));

-- The title and text of an item, a row a language. source_revision tells which revision a translation was made from.
create table item_text (
    network_id       uuid     not null,
    item_id          uuid     not null,
    language         text     not null check (language in ('fi', 'sv', 'en')),
    title            text     not null check (title <> ''),
    text             text     not null default '',
    source_revision  integer  not null,
    primary key (network_id, item_id, language),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table item_text enable row level security;
create policy network_wall on item_text using (network_id = (select current_network()));

-- Which relation may join which kinds: a closed list, kept in step with Relation.java by a test.
create table link_rule (
    relation   text  not null,
    from_kind  text  not null,
    to_kind    text  not null,
    primary key (relation, from_kind, to_kind)
);
alter table link_rule enable row level security;
create policy everybody_reads on link_rule for select using (true);

create table link (
    network_id  uuid        not null,
    id          uuid        not null,
    from_id     uuid        not null,
    from_kind   text        not null,
    relation    text        not null,
    to_id       uuid        not null,
    to_kind     text        not null,
    since       timestamptz not null,
    until       timestamptz,
    made_by     uuid        not null references person (id),
    ended_by    uuid        references person (id),
    primary key (network_id, id),
    foreign key (network_id, from_id, from_kind) references item (network_id, id, kind),
    foreign key (network_id, to_id, to_kind) references item (network_id, id, kind),
    foreign key (relation, from_kind, to_kind) references link_rule (relation, from_kind, to_kind),
    constraint nothing_is_linked_to_itself check (from_id <> to_id)
);
create unique index one_open_link on link (network_id, from_id, relation, to_id) where until is null;
create index link_from on link (network_id, from_id, from_kind);
create index link_to on link (network_id, to_id, to_kind);
create index link_rule_used on link (relation, from_kind, to_kind);
create index link_made_by on link (made_by);
create index link_ended_by on link (ended_by);
alter table link enable row level security;
create policy network_wall on link using (network_id = (select current_network()));

-- What was done, by whom, for which organisation; with the whole record as it stood when the deed was done.
create table history (
    network_id       uuid        not null,
    id               uuid        not null,
    item_id          uuid        not null,
    revision         integer     not null,
    deed             text        not null,
    person_id        uuid        not null references person (id),
    organisation_id  uuid        not null,
    at               timestamptz not null,
    record           jsonb,
    about_id         uuid,
    primary key (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, about_id) references item (network_id, id)
);
create index history_item on history (network_id, item_id, at desc);
create index history_about on history (network_id, about_id);
create index history_person on history (person_id);
alter table history enable row level security;
create policy network_wall on history using (network_id = (select current_network()));

create table comment (
    network_id       uuid        not null,
    id               uuid        not null,
    item_id          uuid        not null,
    person_id        uuid        not null references person (id),
    organisation_id  uuid        not null,
    language         text        not null,
    text             text        not null check (text <> ''),
    at               timestamptz not null,
    removed_at       timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references item (network_id, id)
);
create index comment_item on comment (network_id, item_id, at);
create index comment_person on comment (person_id);
alter table comment enable row level security;
create policy network_wall on comment using (network_id = (select current_network()));

-- What search reads; reached only through item_search, which keeps the walls itself.
create table search_doc (
    network_id  uuid      not null,
    item_id     uuid      not null,
    language    text      not null,
    title       text      not null,
    words       tsvector  not null,
    primary key (network_id, item_id, language),
    foreign key (network_id, item_id) references item (network_id, id)
);
create index search_doc_words on search_doc using gin (words);
create index search_doc_title on search_doc using gin (title gin_trgm_ops);
alter table search_doc enable row level security;
create policy network_wall on search_doc using (network_id = (select current_network()));

alter table role add foreign key (network_id, concept_id) references item (network_id, id);

-- One double click sends one form: a form carries a key, and the second of two finds the first's answer.
create table form_sent (
    network_id  uuid        not null references network (id),
    key         uuid        not null,
    person_id   uuid        not null references person (id),
    item_id     uuid        not null,
    at          timestamptz not null,
    primary key (network_id, key)
);
create index form_sent_person on form_sent (person_id);
alter table form_sent enable row level security;
create policy network_wall on form_sent using (network_id = (select current_network()));
