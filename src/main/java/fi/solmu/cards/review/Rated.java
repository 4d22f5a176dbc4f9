package fi.solmu.cards.review;

import java.util.UUID;

/** An organisation's word of one of its own tasks: how it served, and why. */
public record Rated(UUID task, UUID organisation, Rating rating, String why) {

    String words() {
        return rating.word() + " " + why;
    }
}
