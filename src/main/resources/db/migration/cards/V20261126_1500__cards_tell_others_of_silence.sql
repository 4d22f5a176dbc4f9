-- The notice of a call names the organisation that made it, whoever sends it on later.
alter table situation_call add column by_organisation_id uuid;
update situation_call called set by_organisation_id = item.owner_organisation_id
from item
where item.network_id = called.network_id and item.id = called.item_id;
alter table situation_call alter column by_organisation_id set not null;

-- Where somebody on shift is silent, the others who hold the role are told, and they are no deputies.
alter table situation_entry drop constraint situation_entry_what_check;
alter table situation_entry add constraint situation_entry_what_check check (what in (
    'SEEN', 'ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER', 'SKIPPED', 'ADDED', 'COMMENT', 'REPORT_PROMISED', 'REPORT',
    'UNDONE', 'STOOD_DOWN', 'ALERT', 'DEPUTY_TOLD', 'NO_DEPUTY', 'OTHERS_TOLD', 'SHIFT_OFFERED', 'SHIFT_TAKEN'));
