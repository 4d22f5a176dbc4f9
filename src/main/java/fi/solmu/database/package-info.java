/** The PostgreSQL that Solmu stands on: its own or somebody else's, migrated, and asked as a role that owns nothing. */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
@NullMarked
package fi.solmu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
