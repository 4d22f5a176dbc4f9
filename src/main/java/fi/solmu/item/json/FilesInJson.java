package fi.solmu.item.json;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.files.FileAnswer;
import fi.solmu.item.files.FileSendings;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.network.Reading;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of an item for programs: told in JSON, given out and taken as what they are. */
@Controller
@RequestMapping(path = "/{network}/items/{id}/files", produces = Json.TYPE)
@May(Access.VIEWER)
class FilesInJson {

    private final Items items;
    private final ItemFiles files;
    private final FileSendings sendings;
    private final FileAnswer answer;

    FilesInJson(Items items, ItemFiles files, FileSendings sendings, FileAnswer answer) {
        this.items = items;
        this.files = files;
        this.sendings = sendings;
        this.answer = answer;
    }

    @GetMapping
    ResponseEntity<byte[]> files(@PathVariable ItemId id, Viewer viewer) {
        return told(items.get(id, viewer).id(), viewer);
    }

    /** All or none; the same content is kept once. */
    @PostMapping
    ResponseEntity<byte[]> add(@PathVariable ItemId id, @RequestParam(required = false) @Nullable List<MultipartFile> files, Viewer viewer) {
        sendings.takeAll(id, files, viewer);
        return told(id, viewer);
    }

    @GetMapping("/{file}")
    void open(
            @PathVariable ItemId id, @PathVariable UUID file, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reading.end(request);
        answer.send(files.opened(id, file, viewer), viewer, request, response);
    }

    @DeleteMapping("/{file}")
    ResponseEntity<byte[]> remove(@PathVariable ItemId id, @PathVariable UUID file, Viewer viewer) {
        files.remove(id, file, viewer);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{file}/return")
    ResponseEntity<byte[]> putBack(@PathVariable ItemId id, @PathVariable UUID file, Viewer viewer) {
        files.putBack(id, file, viewer);
        return told(id, viewer);
    }

    private ResponseEntity<byte[]> told(ItemId id, Viewer viewer) {
        var there = files.of(id, List.of(), viewer).there();
        return Json.answer(Json.object("files", there.stream().map(file -> Told.file(file, viewer)).toList()));
    }
}
