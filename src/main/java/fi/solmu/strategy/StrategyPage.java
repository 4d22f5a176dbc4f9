package fi.solmu.strategy;

import fi.solmu.item.ItemPage;

/** A strategy with its goals, each between what is done for it and what tells whether it is reached. */
public record StrategyPage(ItemPage of, Strategy strategy, GoalBoard board) {}
