-- The day on which those who are asked were reminded that their time runs out.
alter table card_asked add column reminded_on date;
