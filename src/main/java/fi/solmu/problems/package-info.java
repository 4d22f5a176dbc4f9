/** What went wrong, how it was solved, and what would be better. */
@ApplicationModule(displayName = "Problem log",
        allowedDependencies = {"item", "item :: files", "item :: tables", "item :: words", "network", "web", "database"})
@NullMarked
package fi.solmu.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
