alter table search_said validate constraint search_said_item;
