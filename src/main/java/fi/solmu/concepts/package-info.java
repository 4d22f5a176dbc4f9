/** What is promised to customers. */
@ApplicationModule(displayName = "Service concepts", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
