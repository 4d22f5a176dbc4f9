package fi.solmu.problems;

import fi.solmu.item.Item;

/** What is to be parted: the problem that went on, how many times come back from there, and how many told since stay. */
public record Parting(Item item, Item into, int brought, int since) {}
