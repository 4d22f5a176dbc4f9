package fi.solmu.exchange;

import fi.solmu.network.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import fi.solmu.web.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a network goes out to a file and a file becomes a network. */
@Controller
@RequestMapping("/{network}/exchange")
@May(Access.COORDINATOR)
class ExchangeController {

    private final NetworkExport exports;
    private final Waiting waiting;
    private final Clock clock;

    ExchangeController(NetworkExport exports, Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String index(Model page) {
        page.addAttribute("form", Form.empty());
        return "exchange/index";
    }

    /** The file is of one moment, and whole before the first byte of it leaves. */
    @GetMapping("/export")
    void export(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(".yaml", "application/yaml", file -> exports.write(file, viewer), viewer, request, response);
    }

    /** With the files of its items. */
    @GetMapping("/export.zip")
    void pack(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(".zip", "application/zip", file -> exports.pack(file, viewer), viewer, request, response);
    }

    private void send(
            String ending, String media, Consumer<Path> export, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reading.end(request);
        var file = waiting.file(ending);
        try {
            export.accept(file);
            response.setContentType(media);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(viewer.word() + "-" + LocalDate.now(clock.withZone(Say.ZONE)) + ending).build().toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
