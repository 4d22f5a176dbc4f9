-- A calendar link may also be of one organisation, of what serves one customer group, or of what one person's roles answer for.
alter table feed_secret
    drop constraint feed_secret_scope_check,
    drop constraint feed_of_a_role_names_it,
    add column party_id   uuid,
    add column group_id   uuid,
    add column holder_id  uuid  references person (id),
    add foreign key (network_id, party_id) references membership (network_id, organisation_id),
    add foreign key (network_id, group_id) references item (network_id, id),
    add constraint feed_secret_scope_check check (scope in ('NETWORK', 'MINE', 'ROLE', 'ORGANISATION', 'GROUP', 'PERSON')),
    add constraint feed_names_what_it_is_of check (
        (scope = 'ROLE') = (role_id is not null) and (scope = 'ORGANISATION') = (party_id is not null)
        and (scope = 'GROUP') = (group_id is not null) and (scope = 'PERSON') = (holder_id is not null));
create index feed_secret_party on feed_secret (network_id, party_id);
create index feed_secret_group on feed_secret (network_id, group_id);
create index feed_secret_holder on feed_secret (holder_id);
