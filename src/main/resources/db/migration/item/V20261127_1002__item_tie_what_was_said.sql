-- What is there already is looked at in the next file: that keeps nobody waiting, and this takes no time.
alter table search_said add constraint search_said_item foreign key (network_id, item_id) references item (network_id, id) not valid;
