package fi.solmu.cards;

import java.util.UUID;

/** What a step needs from another organisation. */
public record Awaited(UUID organisation, String what) {}
