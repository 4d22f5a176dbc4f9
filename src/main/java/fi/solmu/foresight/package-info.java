/** What changes around a network, and what that does to it. */
@ApplicationModule(displayName = "Foresight", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.foresight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
