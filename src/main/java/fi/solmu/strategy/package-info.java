/** What the network does about change, what is to be reached by it, and how it is known whether it is. */
@ApplicationModule(displayName = "Strategy", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
