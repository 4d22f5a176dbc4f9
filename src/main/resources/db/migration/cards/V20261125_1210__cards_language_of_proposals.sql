-- In which language the words of a proposal are: what comes to a text written in another one is worded by hand. Those made before
-- this are taken to be in the language of the card.
alter table card_proposal add column language text check (language in ('fi', 'sv', 'en'));
