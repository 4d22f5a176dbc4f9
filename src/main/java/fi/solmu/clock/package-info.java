/** What is done when: practices, their dates, the year wheel, the feed. */
@ApplicationModule(displayName = "Annual clock", allowedDependencies = {"item", "item :: tables", "network", "web", "database"})
@NullMarked
package fi.solmu.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
