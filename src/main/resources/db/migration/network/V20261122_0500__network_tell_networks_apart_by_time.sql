-- The six samples come in one transaction, where now() stands still; they are shown in the order they came.
alter table network alter created_at set default clock_timestamp();
