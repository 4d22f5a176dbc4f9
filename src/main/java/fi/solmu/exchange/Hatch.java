package fi.solmu.exchange;

import fi.solmu.network.Caller;
import fi.solmu.network.People;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** The way of network files in and out for one who works without a browser, by the same rules as on the page. */
@Component
public class Hatch {

    /** A file of such a name holds the files of the items, too. */
    public static final String PACKED = ".zip";

    private final Caller caller;
    private final People people;
    private final NetworkLoad loads;
    private final NetworkExport exports;

    Hatch(Caller caller, People people, NetworkLoad loads, NetworkExport exports) {
        this.caller = caller;
        this.people = people;
        this.loads = loads;
        this.exports = exports;
    }

    /** A new network, a draft, under that word or the file's own. It is kept together by whoever has that address. */
    public Checked in(Path file, String word, String email) {
        return caller.as(email, "", entry -> {
            var person = entry.account();
            var organisation = people.networksOf(person.person()).stream().findFirst()
                .map(People.Membership::organisationName).orElse(person.name());
            var founder = new Wish.Founder(person.person(), person.name(), organisation);
            return loads.load(new FileSystemResource(file), Wish.copy(word, founder), done -> { });
        });
    }

    /** Only a coordinator takes a network out, and gets what they may see of it. */
    public void out(String word, Path file, String email) {
        caller.as(email, word, entry -> {
            var viewer = entry.inside().filter(Viewer::isCoordinator)
                .orElseThrow(() -> new Refused("exchange.not-coordinator", "email", email, "word", word));
            if (file.toString().endsWith(PACKED)) {
                exports.pack(file, viewer);
            } else {
                exports.write(file, viewer);
            }
            return file;
        });
    }
}
