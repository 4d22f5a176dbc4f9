package fi.solmu.clock.out;

import fi.solmu.clock.Narrowing;
import fi.solmu.clock.Rings;
import fi.solmu.network.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the clock is taken along, as a file or on paper: what is seen, with what is chosen. */
@Controller
@May(Access.VIEWER)
class ClockFilesController {

    private final ClockFiles files;
    private final Narrowing narrowing;

    ClockFilesController(ClockFiles files, Narrowing narrowing) {
        this.files = files;
        this.narrowing = narrowing;
    }

    /** Whoever waits for another's file, or reads slowly, holds no connection to the database. */
    @GetMapping("/{network}/clock/file/{format}")
    void file(
            @PathVariable String format, @RequestParam Map<String, String> address, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Say say) throws IOException {
        var kind = ClockFile.of(format);
        Reading.end(request);
        try (var made = files.make(kind, FileAsked.of(address, narrowing.today()), viewer, say)) {
            response.setContentType(kind.type());
            response.setContentLengthLong(made.length());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            made.content().transferTo(response.getOutputStream());
        }
    }

    /** A page made for paper: the wheel, what its signs mean, and its practices by number. */
    @GetMapping("/{network}/clock/paper")
    String paper(@RequestParam Map<String, String> address, Viewer viewer, Say say, Model page) {
        var asked = FileAsked.of(address, narrowing.today());
        var narrowed = narrowing.of(asked.chosen(), viewer);
        page.addAttribute("year", NumberedYear.of(asked.year(), narrowed, Rings.by(asked.chosen().rings(), narrowed, say), viewer));
        page.addAttribute("notes", new TakenClock(asked, narrowed, viewer.networkName(), say).onPaper());
        page.addAttribute("large", asked.isLarge());
        page.addAttribute("other", asked.paper(!asked.isLarge()));
        return "clock/wheelpaper";
    }
}
