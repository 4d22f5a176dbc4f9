package fi.solmu.problems;

import fi.solmu.item.KeptPlaces;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    private final Messages messages;
    private final Assets assets;

    KeptWriting(NewProblems problems, Messages messages, Assets assets) {
        this.problems = problems;
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
    ResponseEntity<byte[]> deliver(HttpServletRequest request, Viewer viewer) {
        var sent = Form.sent(request.getParameterMap());
        try {
            problems.make(problems.read(sent, viewer), NewProblemController.key(sent), viewer);
            return Json.answer(ResponseEntity.status(201), MediaType.APPLICATION_JSON, Json.object("state", "kept"));
        } catch (DuplicateKeyException sentTwice) {
            return Json.answer(Json.object("state", "kept"));
        } catch (Refused refusal) {
            var fault = refusal.faults().get(0);
            return Json.answer(ResponseEntity.status(422), MediaType.APPLICATION_JSON,
                Json.object("detail", messages.in(viewer.locale()).text(fault.key(), fault.arguments())));
        }
    }
}
