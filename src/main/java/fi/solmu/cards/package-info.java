/** Each party's tasks when a situation strikes, seen by all who depend on them. */
@ApplicationModule(displayName = "Action cards", allowedDependencies = {"database", "item", "item :: files", "network", "web"})
@NullMarked
package fi.solmu.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
