package fi.solmu.planted.problems;

import fi.solmu.planted.item.PlantedItem;

/** Keeps to the star: a middle module that knows the shared one. */
public record PlantedProblem(PlantedItem item) {}
