package fi.solmu.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A day comes near that whoever is in a role sees to; nobody did anything. A message key says it, of the day and the working days left. */
public record Reminder(UUID network, ItemId item, UUID role, UUID organisation, String words, LocalDate day, int left, Instant at) {}
