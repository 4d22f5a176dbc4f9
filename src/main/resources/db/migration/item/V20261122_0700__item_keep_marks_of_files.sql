-- What network files mark items with: tags of kinds that keep none of their own, and from when to when an item is in force.
alter table item
    add column tags         text[]  not null default '{}',
    add column valid_from   date,
    add column valid_until  date,
    add constraint valid_until_is_not_before_valid_from check (valid_until >= valid_from);
