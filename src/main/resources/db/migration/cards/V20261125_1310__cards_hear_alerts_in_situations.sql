-- What a source outside says of a situation stands in its log, with the organisation that began it.
alter table situation_entry drop constraint situation_entry_what_check;
alter table situation_entry add constraint situation_entry_what_check check (what in (
    'SEEN', 'ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER', 'SKIPPED', 'ADDED', 'COMMENT', 'REPORT_PROMISED', 'REPORT',
    'UNDONE', 'STOOD_DOWN', 'ALERT'));
