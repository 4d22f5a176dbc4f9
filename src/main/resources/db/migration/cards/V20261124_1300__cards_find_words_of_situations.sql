-- Whether an organisation is spoken of in a situation is found without reading the log of it.
drop index situation_entry_organisation;
drop index situation_entry_asked;
drop index situation_entry_by;
drop index situation_entry_role;
create index situation_entry_organisation on situation_entry (network_id, organisation_id, item_id);
create index situation_entry_asked on situation_entry (network_id, asked_organisation_id, item_id);
create index situation_entry_by on situation_entry (network_id, by_organisation_id, item_id);
create index situation_entry_role on situation_entry (network_id, role_id, item_id);
create index situation_entry_undone on situation_entry (network_id, undone_id) where undone_id is not null;
