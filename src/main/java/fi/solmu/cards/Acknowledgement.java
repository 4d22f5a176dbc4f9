package fi.solmu.cards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party's word that it has read a version of a card. */
public record Acknowledgement(UUID organisation, int version, @Nullable LocalDate date) {}
