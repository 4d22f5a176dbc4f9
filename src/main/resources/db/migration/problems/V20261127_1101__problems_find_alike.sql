-- What likeness of problems is reckoned by: each word of a problem, how much it weighs there, and who reads it. A problem that is open
-- to the network is read by nobody in particular, one that is hidden by each organisation that sees it. So whoever asks counts words
-- among what they may see, and nothing else has to be looked at. Reached only through problem_alike; derived from search_doc.
create table problem_word (
    network_id  uuid  not null,
    reader_id   uuid  not null,
    word        text  not null,
    weight      real  not null,
    item_id     uuid  not null,
    primary key (network_id, reader_id, word, weight, item_id)
);
alter table problem_word enable row level security;
create policy network_wall on problem_word using (network_id = current_network());

-- The same by problem, so that its words are found when it changes.
create table problem_words (
    network_id  uuid    not null,
    item_id     uuid    not null,
    readers     uuid[]  not null,
    words       text[]  not null,
    weights     real[]  not null,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table problem_words enable row level security;
create policy network_wall on problem_words using (network_id = current_network());
