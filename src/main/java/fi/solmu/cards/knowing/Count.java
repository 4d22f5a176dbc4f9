package fi.solmu.cards.knowing;

import java.util.UUID;

/** How many of an organisation must know a card and have read it, and how many have a role to play on it and have rehearsed that. */
public record Count(UUID organisation, int must, int read, int plays, int rehearsed) {}
