package fi.solmu.exchange;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The shape of the network file for editors and other programs. */
@Controller
class SchemaController {


    @GetMapping(path = "/network-file.schema.json", produces = "application/schema+json")
    @May(Access.ANYBODY)
    @ResponseBody
    String schema() {
        return FileSchema.json();
    }
}
