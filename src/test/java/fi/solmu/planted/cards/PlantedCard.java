package fi.solmu.planted.cards;

import fi.solmu.planted.item.PlantedItem;
import fi.solmu.planted.problems.PlantedProblem;

/** Breaks the star on purpose, so that ArchitectureTest can show that it would be seen. */
public record PlantedCard(PlantedItem item, PlantedProblem problem) {}
