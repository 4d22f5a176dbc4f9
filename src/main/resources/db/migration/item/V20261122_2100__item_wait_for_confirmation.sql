-- What somebody else has written in an organisation's name waits until one of its own says that it is so.
alter table item add column is_unconfirmed boolean not null default false;
create index item_unconfirmed on item (network_id, owner_organisation_id) where is_unconfirmed;
