package fi.solmu.problems;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log to take along, narrowed as its address says. */
@Controller
@RequestMapping("/{network}/problems")
@May(Access.VIEWER)
class LogTablesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LogTables tables;

    LogTablesController(LogTables tables) {
        this.tables = tables;
    }

    @GetMapping("/log.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam Map<String, String> address, Viewer viewer, Say say) {
        var table = tables.of(LogAsked.of(address), viewer, say);
        return file(table.name() + ".xlsx", XLSX, table.spreadsheet());
    }

    @GetMapping("/log.csv")
    ResponseEntity<byte[]> delimited(@RequestParam Map<String, String> address, Viewer viewer, Say say) {
        var table = tables.of(LogAsked.of(address), viewer, say);
        return file(table.name() + ".csv", "text/csv;charset=utf-8", table.delimited());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .body(content);
    }
}
