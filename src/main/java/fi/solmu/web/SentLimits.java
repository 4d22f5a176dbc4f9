package fi.solmu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;

/** How much may be sent at once, for those who sent more. */
@Component
class SentLimits {

    private static final String PLACE = "/[a-z][a-z0-9-]{1,39}/[a-z0-9/-]+";

    private final Object[] told;

    SentLimits(
            @Value("${solmu.files.at-once}") int atOnce, @Value("${solmu.files.most}") DataSize file,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize networkFile) {
        told = new Object[] {"n", atOnce, "most", file.toMegabytes(), "all", networkFile.toMegabytes()};
    }

    static boolean areOfFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    Object[] told() {
        return told.clone();
    }

    /** With the way back to the page that the form was on. */
    void tell(HttpServletRequest request, Model page) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var place = asked == null ? request.getRequestURI() : asked.toString();
        page.addAttribute("limits", told());
        page.addAttribute("back", place.matches(PLACE) ? place.substring(0, place.lastIndexOf('/')) : "");
    }
}
