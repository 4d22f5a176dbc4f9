package fi.solmu.walk;

import fi.solmu.item.ItemId;
import fi.solmu.web.Account;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Switches the application's own checks off, for requests that ask for it while a test is at it: whoever comes is taken for the
 * viewer that the test names, though the database was told the truth at the door.
 */
@TestComponent
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class ForgedViewer extends OncePerRequestFilter {

    static final String HEADER = "Forged";

    private final AtomicReference<Viewer> forged = new AtomicReference<>();

    void as(Viewer viewer) {
        forged.set(viewer);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HEADER) != null) {
            request.setAttribute(Viewer.class.getName(), forged.get());
            if (Readers.account(request).isEmpty()) {
                request.setAttribute(Account.class.getName(), new Account(ItemId.nextUuid(), "Nobody", "fi"));
            }
        }
        chain.doFilter(request, response);
    }
}
