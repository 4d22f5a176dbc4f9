-- More practices of a role in one month than this are too many for it; where nothing is said, three.
alter table role add column month_limit smallint check (month_limit between 1 and 99);
