/** Who acts together: networks, organisations, roles and their holders, people, sign-in. */
@ApplicationModule(displayName = "Network", allowedDependencies = {"web", "database"})
@NullMarked
package fi.solmu.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
