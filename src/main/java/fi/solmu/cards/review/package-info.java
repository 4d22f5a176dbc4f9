/** What is learned of situations afterwards: how tasks served, where the event left the plan, and what is made of it. */
@NullMarked
package fi.solmu.cards.review;

import org.jspecify.annotations.NullMarked;
