package fi.solmu.exchange;

import fi.solmu.network.Networks;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file on its way in: sent, read through, and made a network when its sender says so. */
@Controller
@RequestMapping("/{network}/exchange/files")
@May(Access.COORDINATOR)
class FilesController {

    private final Uploads uploads;
    private final Networks networks;

    FilesController(Uploads uploads, Networks networks) {
        this.uploads = uploads;
        this.networks = networks;
    }

    @PostMapping
    String take(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, HttpServletResponse response, Model page) {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            page.addAttribute("form", Form.empty().refused(List.of(new Refused.Fault("file", "exchange.no-file"))));
            return "exchange/index";
        }
        var upload = uploads.take(file, viewer);
        uploads.await(upload);
        return isWrong(upload) ? show(upload, response, page) : "redirect:" + place(upload, viewer);
    }

    /** The same network once more, for another region or another year; from here on it goes as with any file. */
    @PostMapping("/copies")
    String copy(Viewer viewer) {
        var upload = uploads.copy(viewer);
        uploads.await(upload);
        return "redirect:" + place(upload, viewer);
    }

    @GetMapping("/{file}")
    String show(@PathVariable UUID file, Viewer viewer, HttpServletResponse response, Model page) {
        return uploads.find(file, viewer).map(upload -> show(upload, response, page)).orElseGet(() -> gone(viewer, response));
    }

    @PostMapping("/{file}")
    String make(
            @PathVariable UUID file, @RequestParam(defaultValue = "") String word, Viewer viewer, HttpServletResponse response,
            Model page) {
        var found = uploads.find(file, viewer);
        if (found.isEmpty()) {
            return gone(viewer, response);
        }
        uploads.make(found.get(), word.strip(), viewer);
        uploads.await(found.get());
        page.addAttribute("word", word);
        return show(found.get(), response, page);
    }

    private String show(Upload upload, HttpServletResponse response, Model page) {
        if (!upload.made().isEmpty()) {
            Readers.notice(response, "exchange.made");
            return "redirect:/" + upload.made();
        }
        if (upload.isBusy()) {
            response.setHeader("Refresh", "2");
        } else if (isWrong(upload) || !upload.faults().isEmpty()) {
            response.setStatus(422);
        }
        var word = page.getAttribute("word") instanceof String said ? said : free(upload.checked());
        page.addAttribute("upload", upload);
        page.addAttribute("form", Form.of("word", word).refused(upload.faults()));
        return "exchange/file";
    }

    private static boolean isWrong(Upload upload) {
        var checked = upload.checked();
        return checked != null && !checked.isRight();
    }

    /** The word of the file, or the next one like it that is free. */
    private String free(@Nullable Checked checked) {
        var word = checked == null ? "" : checked.word();
        return networks.isFree(word) ? word : IntStream.range(2, 100).mapToObj(n -> word + "-" + n)
            .filter(networks::isFree).findFirst().orElse("");
    }

    private static String gone(Viewer viewer, HttpServletResponse response) {
        return Readers.done(response, "exchange.file-gone", viewer, "/exchange");
    }

    private static String place(Upload upload, Viewer viewer) {
        return "/" + viewer.word() + "/exchange/files/" + upload.id();
    }
}
