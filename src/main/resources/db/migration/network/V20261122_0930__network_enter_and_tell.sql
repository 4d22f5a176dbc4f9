-- What session_enter answers has changed; the new one stands in R__network_functions.sql.
drop function if exists session_enter(bytea, text);
