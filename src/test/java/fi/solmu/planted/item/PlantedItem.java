package fi.solmu.planted.item;

/** Stands in the shared middle of the planted star. */
public record PlantedItem(String title) {}
