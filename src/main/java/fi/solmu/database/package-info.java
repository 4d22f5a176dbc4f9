/** The PostgreSQL that Solmu stands on: started here or somebody's own, migrated, and asked as a role that owns nothing. */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
@NullMarked
package fi.solmu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
