-- What helps in doing a task: words ready to be sent, short lines to check, and a place on a map.
alter table step
    add column message    text    not null default '',
    add column checklist  text[]  not null default '{}',
    add column map        text    not null default '';
