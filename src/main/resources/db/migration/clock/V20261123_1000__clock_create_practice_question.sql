-- Somebody of the staff asks why a practice is done. Of one practice one question is open at a time; the answer, or the end of the
-- practice, closes it, and both stay to be read. Who asked is not known of a question that came in a file.
create table practice_question (
    network_id              uuid         not null,
    id                      uuid         not null,
    item_id                 uuid         not null,
    reason                  text         not null check (reason <> ''),
    asked_by                uuid         references person (id),
    organisation_id         uuid         not null,
    asked_at                timestamptz  not null,
    answer                  text         not null default '',
    is_ended                boolean      not null default false,
    closed_by               uuid         references person (id),
    closing_organisation_id uuid,
    closed_at               timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    foreign key (network_id, closing_organisation_id) references membership (network_id, organisation_id),
    constraint question_is_closed_by_an_answer_or_the_end check ((closed_at is not null) = (answer <> '' or is_ended)),
    constraint who_closes_a_question_is_known check ((closed_at is null) = (closing_organisation_id is null))
);
create unique index one_open_question_a_practice on practice_question (network_id, item_id) where closed_at is null;
create index practice_question_item on practice_question (network_id, item_id);
create index practice_question_organisation on practice_question (network_id, organisation_id);
create index practice_question_closing on practice_question (network_id, closing_organisation_id);
create index practice_question_asked_by on practice_question (asked_by);
create index practice_question_closed_by on practice_question (closed_by);
alter table practice_question enable row level security;
create policy network_wall on practice_question using (network_id = current_network());
