/** What customers say, and what they are answered. */
@ApplicationModule(displayName = "Customers", allowedDependencies = {"item", "network", "web"})
@NullMarked
package fi.solmu.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
