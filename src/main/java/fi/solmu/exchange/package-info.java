/** A whole network out to a file and in from one. */
@ApplicationModule(displayName = "Exchange", allowedDependencies = {"item", "item :: files", "network", "web"})
@NullMarked
package fi.solmu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
