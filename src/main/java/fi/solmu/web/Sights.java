package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.method.HandlerMethod;

/** Whether a reader sees what they may not change, so that they are told why and not that it is not there. */
public interface Sights {
    boolean sees(HandlerMethod what, HttpServletRequest request, Viewer viewer);
}
