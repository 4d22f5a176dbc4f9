package fi.solmu.network;

import java.util.UUID;

/** A party of a network, as this network calls it and paints it. */
public record Organisation(UUID id, String name, String kind, String task, int colour, int people) {}
