-- What stands at an item stands there once; what one has taken away does not keep another from sending the same.
alter table item_file drop constraint the_same_once_an_item;
create unique index the_same_once_an_item on item_file (network_id, item_id, sha256) where removed_at is null;
