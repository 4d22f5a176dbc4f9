package fi.solmu.item.files;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding files to an item, opening them, taking them away and putting them back. */
@Controller
@RequestMapping("/{network}/items/{id}/files")
@May(Access.VIEWER)
class ItemFilesController {

    private final ItemFiles files;
    private final FileSendings sendings;
    private final FileAnswer answer;
    private final Items items;

    ItemFilesController(ItemFiles files, FileSendings sendings, FileAnswer answer, Items items) {
        this.files = files;
        this.sendings = sendings;
        this.answer = answer;
        this.items = items;
    }

    @PostMapping
    String add(
            @PathVariable ItemId id, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletResponse response,
            Viewer viewer, Model page) {
        items.get(id, viewer);
        try {
            var taken = sendings.takeRight(id, files, viewer);
            return taken.faults().isEmpty() && taken.same().isEmpty() ? done(id, "item.files-added", response, viewer)
                : again(id, taken, response, viewer, page);
        } catch (Refused refused) {
            return again(id, new FileSendings.Taken(List.of(), List.of(), refused.faults()), response, viewer, page);
        }
    }

    @GetMapping("/{file}")
    void open(
            @PathVariable ItemId id, @PathVariable UUID file, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reading.end(request);
        answer.send(files.opened(id, file, viewer), viewer, request, response);
    }

    @GetMapping("/{file}/thumbnail")
    void thumbnail(
            @PathVariable ItemId id, @PathVariable UUID file, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = files.opened(id, file, viewer);
        if (!found.isPictured()) {
            throw new NotThere();
        }
        answer.sendThumbnail(found, viewer, request, response);
    }

    @PostMapping("/{file}/removal")
    String remove(@PathVariable ItemId id, @PathVariable UUID file, HttpServletResponse response, Viewer viewer) {
        files.remove(id, file, viewer);
        return done(id, "item.file-removed", response, viewer);
    }

    @PostMapping("/{file}/return")
    String putBack(@PathVariable ItemId id, @PathVariable UUID file, HttpServletResponse response, Viewer viewer) {
        files.putBack(id, file, viewer);
        return done(id, "item.file-put-back", response, viewer);
    }

    /** A redirect cannot say what the reader has to know of one file or another. */
    private String again(ItemId id, FileSendings.Taken taken, HttpServletResponse response, Viewer viewer, Model page) {
        response.setStatus(taken.faults().isEmpty() ? HttpServletResponse.SC_OK : 422);
        page.addAttribute("taken", taken);
        page.addAttribute("list", files.of(id, taken.faults(), viewer));
        return "item/files-again";
    }

    private String done(ItemId id, String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, items.get(id, viewer).place() + "#files");
    }
}
