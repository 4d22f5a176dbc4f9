package fi.solmu.item.json;

import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.SearchAsked;
import fi.solmu.item.Searches;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A network for programs: who acts in it, where its items stand, and what can be found in it. */
@Controller
@RequestMapping(path = "/{network}", produces = Json.TYPE)
@May(Access.VIEWER)
class NetworkInJson {

    private static final String CODE = "[A-Za-zÄäÖö]{2,3}-[0-9]{1,9}";

    private final Networks networks;
    private final Organisations organisations;
    private final Roles roles;
    private final Kinds kinds;
    private final Items items;
    private final Searches searches;
    private final Readings readings;

    NetworkInJson(
            Networks networks, Organisations organisations, Roles roles, Kinds kinds, Items items, Searches searches, Readings readings) {
        this.networks = networks;
        this.organisations = organisations;
        this.roles = roles;
        this.kinds = kinds;
        this.items = items;
        this.searches = searches;
        this.readings = readings;
    }

    @GetMapping
    ResponseEntity<byte[]> network(Viewer viewer, Say say) {
        var network = networks.of(viewer);
        return Json.answer(Json.object(
            "id", network.id().toString(), "word", network.word(),
            "names", Json.object("fi", network.nameFi(), "sv", network.nameSv(), "en", network.nameEn()),
            "purpose", network.purpose(), "phase", network.phase().toLowerCase(Locale.ROOT), "language", network.language(),
            "organisations", organisations.of(viewer).stream().map(NetworkInJson::told).toList(),
            "roles", roles.of(viewer).stream().map(NetworkInJson::told).toList(),
            "kinds", kinds.built().stream().sorted().map(kind -> told(kind, viewer, say)).toList()));
    }

    /** TK-12, said aloud, is the card. */
    @GetMapping("/{code:" + CODE + "}")
    ResponseEntity<byte[]> numbered(@PathVariable String code, Viewer viewer) {
        int dash = code.lastIndexOf('-');
        var kind = Kind.withLetters(code.substring(0, dash)).orElseThrow(NotThere::new);
        var item = items.numbered(kind, Integer.parseInt(code.substring(dash + 1)), viewer).orElseThrow(NotThere::new);
        return Json.answer(readings.whole(item, viewer));
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(@RequestParam Map<String, String> address, Viewer viewer) {
        var found = searches.of(SearchAsked.of(address), viewer);
        return Json.answer(Json.object(
            "total", found.total(), "near", found.isNear(), "items", found.hits().stream().map(hit -> Told.found(hit, found, viewer)).toList()));
    }

    private static Map<String, Object> told(Organisation organisation) {
        return Json.object(
            "id", organisation.id().toString(), "name", organisation.name(), "kind", organisation.kind(), "task", organisation.task());
    }

    /** The role's own number and mailbox; of those who hold it the names. */
    private static Map<String, Object> told(Role role) {
        return Json.object(
            "id", role.id().toString(), "title", role.title(), "organisation", role.organisation().toString(), "task", role.task(),
            "competence", role.competence(), "phone", role.phone(), "email", role.email(), "monthLimit", role.mostAMonth(),
            "holders", role.holders().stream().map(each -> Json.object("name", each.name(), "deputy", each.isDeputy())).toList());
    }

    private Map<String, Object> told(Kind kind, Viewer viewer, Say say) {
        return Json.object(
            "kind", kind.word(), "letters", kind.letters(), "name", say.text("item.kind." + kind.word()),
            "states", kinds.home(kind).shape().states().stream().map(state -> state.toLowerCase(Locale.ROOT)).toList(),
            "address", "/" + viewer.word() + "/" + kind.place() + ".json");
    }
}
