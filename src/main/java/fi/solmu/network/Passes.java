package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions and tokens by which requests that stay open came in, known by their hashes alone: what has ended lets nobody in any more. */
@Repository
public class Passes {

    private final JdbcClient db;

    Passes(JdbcClient db) {
        this.db = db;
    }

    public static Optional<String> hashed(HttpServletRequest request) {
        return Bearer.in(request).or(() -> SessionCookie.in(request)).map(token -> HexFormat.of().formatHex(Tokens.hash(token)));
    }

    /** Of those, the ones that still open the door. */
    public Set<String> still(Collection<String> hashed) {
        return Set.copyOf(db.sql("select passes_still(:hashed)").param("hashed", hashed.toArray(String[]::new)).query(String.class).list());
    }
}
