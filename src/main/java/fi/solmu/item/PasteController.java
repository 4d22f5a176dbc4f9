package fi.solmu.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.solmu.item.tables.SentTable;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A table from elsewhere: pasted, looked through row by row, and made into drafts. */
@Controller
@RequestMapping("/{network}/paste/{kind}")
@May(Access.MEMBER)
class PasteController {

    private final Pasting pasting;
    private final PastedMaking making;

    PasteController(Pasting pasting, PastedMaking making) {
        this.pasting = pasting;
        this.making = making;
    }

    @GetMapping
    String open(@PathVariable("kind") String word, @RequestParam(defaultValue = "") String ready, Viewer viewer, Model page) {
        var kind = kind(word);
        return show(ready.isEmpty() ? pasting.blank(kind, Form.empty(), viewer) : pasting.ready(kind, ready, viewer), page);
    }

    @PostMapping
    String look(@PathVariable("kind") String word, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            return show(pasting.read(kind(word), sent, Makings.key(sent), viewer), page);
        } catch (Refused refusal) {
            return again(word, sent, refusal, response, viewer, page);
        }
    }

    @PostMapping("/drafts")
    String make(@PathVariable("kind") String word, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var kind = kind(word);
        try {
            making.make(kind, sent, Makings.key(sent), viewer);
        } catch (Refused refusal) {
            return again(word, sent, refusal, response, viewer, page);
        }
        return Readers.done(response, "item.pasted", viewer, "/" + kind.place());
    }

    /** Nothing of the file is kept but its words, on the page. */
    @PostMapping("/files")
    String take(
            @PathVariable("kind") String word, @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response,
            Viewer viewer, Model page) throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                var isNamed = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
                throw SentTable.refused(isNamed ? "item.table-empty" : "item.paste-no-file");
            }
            if (file.getSize() > SentTable.MOST_BYTES) {
                throw SentTable.refused("item.table-heavy", "most", SentTable.MOST_BYTES >> 20, "rows", SentTable.MOST_ROWS);
            }
            SentTable.refuseMisnamed(file.getOriginalFilename(), file.getBytes());
            return show(pasting.file(kind(word), file.getBytes(), viewer), page);
        } catch (Refused refusal) {
            return again(word, Form.empty(), pasting.ofFile(kind(word), refusal), response, viewer, page);
        }
    }

    @GetMapping("/empty.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable("kind") String word, Viewer viewer) {
        var table = pasting.empty(kind(word), viewer);
        return file(table.name() + ".xlsx", FilledTable.XLSX, table.spreadsheet());
    }

    @GetMapping("/empty.csv")
    ResponseEntity<byte[]> delimited(@PathVariable("kind") String word, Viewer viewer) {
        var table = pasting.empty(kind(word), viewer);
        return file(table.name() + ".csv", "text/csv;charset=utf-8", table.delimited());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, UTF_8).build().toString())
            .body(content);
    }

    private String again(String word, Form sent, Refused refusal, HttpServletResponse response, Viewer viewer, Model page) {
        response.setStatus(422);
        return show(pasting.again(kind(word), sent, Makings.key(sent), refusal, viewer), page);
    }

    private static String show(PastePage paste, Model page) {
        page.addAttribute("paste", paste);
        return "item/paste";
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(NotThere::new);
    }
}
