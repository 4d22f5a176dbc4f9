package fi.solmu.planted.home;

import fi.solmu.planted.cards.PlantedCard;
import fi.solmu.planted.problems.PlantedProblem;

/** Stands above the planted star and may know all of it. */
public record PlantedFront(PlantedCard card, PlantedProblem problem) {}
