package fi.solmu.cards;

import java.time.LocalDate;

/** A version of a card and the day from which it was in force. */
public record CardVersion(int number, LocalDate published) {}
