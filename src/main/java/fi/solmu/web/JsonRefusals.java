package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How Solmu says no to a program: as problem details (RFC 9457), in the words of the reader's language. */
@Component
public class JsonRefusals {

    /** Those with a sentence of their own; what else may go wrong is told by its hundred. */
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503);

    private final Messages messages;
    private final SentLimits limits;

    JsonRefusals(Messages messages, SentLimits limits) {
        this.messages = messages;
        this.limits = limits;
    }

    ResponseEntity<byte[]> answer(int status, @Nullable HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(bytes(status, request));
    }

    byte[] bytes(int status, HttpServletRequest request) {
        var problem = problem(status, say(request));
        if (status == 413 && SentLimits.areOfFiles(request)) {
            problem.put("title", say(request).text("web.error.too-large"));
            problem.put("detail", say(request).text("web.error.too-large-files-lead", limits.told()));
        }
        return Json.bytes(problem);
    }

    ResponseEntity<byte[]> unreadable(Json.Unreadable unread, HttpServletRequest request) {
        var say = say(request);
        var detail = unread.isTooMuch()
            ? say.text("web.json-too-much", "deepest", Json.DEEPEST, "number", Json.LONGEST_NUMBER, "name", Json.LONGEST_NAME)
            : say.text("web.json-unreadable", "line", unread.line(), "column", unread.column());
        return answer(400, with(problem(400, say), "detail", detail));
    }

    /** Every fault at once, each at what it is about; what is about the whole is the detail. */
    public ResponseEntity<byte[]> refused(Refused refusal, HttpServletRequest request) {
        var say = say(request);
        var problem = problem(422, say);
        refusal.faults().stream().filter(fault -> fault.field().isEmpty()).findFirst()
            .ifPresent(fault -> problem.put("detail", say.text(fault.key(), fault.arguments())));
        return answer(422, with(problem, "errors", told(refusal.faults(), say)));
    }

    /** Another was first: what stands now and what was sent are told beside each other. */
    public ResponseEntity<byte[]> conflict(Map<String, Object> told, HttpServletRequest request) {
        var problem = problem(409, say(request));
        problem.putAll(told);
        return answer(409, problem);
    }

    private static List<Map<String, Object>> told(List<Refused.Fault> faults, Say say) {
        return faults.stream().map(fault -> Json.object("field", fault.field(), "message", say.text(fault.key(), fault.arguments()))).toList();
    }

    private static LinkedHashMap<String, Object> problem(int status, Say say) {
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        return new LinkedHashMap<>(Json.object("type", "about:blank", "title", say.text("web.json-" + told), "status", status));
    }

    private static Map<String, Object> with(Map<String, Object> problem, String name, Object value) {
        problem.put(name, value);
        return problem;
    }

    private static ResponseEntity<byte[]> answer(int status, Object problem) {
        return Json.answer(ResponseEntity.status(status), MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private Say say(HttpServletRequest request) {
        return messages.in(Readers.locale(request));
    }
}
