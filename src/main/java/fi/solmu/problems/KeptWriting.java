package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.KeptPlaces;
import fi.solmu.item.Makings;
import fi.solmu.item.files.FileSendings;
import fi.solmu.web.Access;
import fi.solmu.web.Assets;
import fi.solmu.web.Form;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a problem where there is no connection: the form that a device keeps, and what it delivers later under its own key, once. */
@Controller
@RequestMapping("/{network}/problems/log")
@May(Access.MEMBER)
class KeptWriting implements KeptPlaces {

    private static final String PLACE = "/problems/log";
    /** What a device may keep says so itself, and for whom. */
    private static final String ALLOW = "X-Offline";
    private static final String READER = "X-Reader";

    private final NewProblems problems;
    private final Makings makings;
    private final FileSendings sendings;
    private final Messages messages;
    private final Assets assets;

    KeptWriting(NewProblems problems, Makings makings, FileSendings sendings, Messages messages, Assets assets) {
        this.problems = problems;
        this.makings = makings;
        this.sendings = sendings;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    public List<Kept> of(Viewer viewer) {
        var words = String.join(" ", viewer.person().toString(), viewer.organisation().toString(), viewer.networkName(),
            viewer.locale().getLanguage(), assets.version());
        return viewer.isMember() ? List.of(new Kept(PLACE, PLACE + "/offline",
            UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString())) : List.of();
    }

    @GetMapping("/offline")
    String kept(Viewer viewer, HttpServletResponse response) {
        response.setHeader(ALLOW, "allow");
        response.setHeader(READER, viewer.person().toString());
        return "problems/keptwriting";
    }

    /** Answered without a page. What is sent again has been kept already. */
    @PostMapping(headers = "X-Sender")
    ResponseEntity<byte[]> deliver(
            HttpServletRequest request, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> chosen, Viewer viewer) {
        var sent = Form.sent(request.getParameterMap());
        var key = NewProblemController.key(sent);
        try {
            return kept(201, problems.make(problems.read(sent, viewer), key, viewer), chosen, viewer);
        } catch (DuplicateKeyException sentTwice) {
            var made = makings.made(key, viewer).filter(each -> !each.isRemoved());
            return made.isPresent() ? kept(200, made.get().id(), chosen, viewer) : Json.answer(Json.object("state", "kept"));
        } catch (Refused refusal) {
            return Json.answer(ResponseEntity.status(422), MediaType.APPLICATION_JSON, Json.object("detail", words(refusal.faults(), viewer)));
        }
    }

    /** The problem is kept whatever becomes of its files; the same file that comes again is kept once. */
    private ResponseEntity<byte[]> kept(int status, ItemId made, @Nullable List<MultipartFile> chosen, Viewer viewer) {
        List<Refused.Fault> faults;
        try {
            faults = chosen == null ? List.of() : sendings.takeRight(made, chosen, viewer).faults();
        } catch (Refused refused) {
            faults = refused.faults();
        }
        return faults.isEmpty() ? Json.answer(ResponseEntity.status(status), MediaType.APPLICATION_JSON, Json.object("state", "kept"))
            : Json.answer(ResponseEntity.status(422), MediaType.APPLICATION_JSON, Json.object("state", "kept",
                "detail", messages.in(viewer.locale()).text("problems.log-kept-without", "why", words(faults, viewer))));
    }

    private String words(List<Refused.Fault> faults, Viewer viewer) {
        return faults.stream().map(fault -> messages.in(viewer.locale()).text(fault.key(), fault.arguments())).collect(Collectors.joining(" "));
    }
}
