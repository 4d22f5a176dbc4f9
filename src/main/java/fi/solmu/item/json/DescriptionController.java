package fi.solmu.item.json;

import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the open interface, for whoever builds on it. */
@Controller
class DescriptionController {

    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    @GetMapping(path = "/openapi", produces = Json.TYPE)
    @May(Access.ANYBODY)
    ResponseEntity<byte[]> described() {
        return Json.answer(description.document());
    }
}
