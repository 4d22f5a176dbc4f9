/** What services the network gives together: for whom, along which path, and what is promised. */
@ApplicationModule(displayName = "Service concepts", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
