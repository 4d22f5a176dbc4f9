/** How the parties find working together: rounds of assessment, and the trust between them. */
@ApplicationModule(displayName = "Assessment", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
