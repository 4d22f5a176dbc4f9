package fi.solmu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** How Solmu says no: with a sentence, in the reader's language, and a status that tells programs the same. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JsonRefusals inJson;
    private final SentLimits limits;

    Refusals(JsonRefusals inJson, SentLimits limits) {
        this.inJson = inJson;
        this.limits = limits;
    }

    @ExceptionHandler
    Object refused(Refused refusal, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (InJson.is(request)) {
            return inJson.refused(refusal, request);
        }
        response.setStatus(422);
        page.addAttribute("refusal", refusal);
        return "web/refused";
    }

    /** An address that can't be one of ours, another's address and an empty address look the same. */
    @ExceptionHandler({NotThere.class, MethodArgumentTypeMismatchException.class})
    Object notThere(HttpServletRequest request, HttpServletResponse response, Model page) {
        return said(page, request, response, 404);
    }

    /** Broken while it was read: half a letter, a file without its edges, more questions than any form of ours has. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class, RequestRejectedException.class})
    Object unreadable(Exception unread, HttpServletRequest request, HttpServletResponse response, Model page) {
        LOG.debug("A request could not be read", unread);
        return said(page, request, response, 400);
    }

    @ExceptionHandler
    Object unreadable(Json.Unreadable unread, HttpServletRequest request) {
        return inJson.unreadable(unread, request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response, Model page) {
        return said(page, request, response, 413);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    Object databaseAway(Exception problem, HttpServletRequest request, HttpServletResponse response, Model page) {
        LOG.error("The database did not answer {} {}", request.getMethod(), request.getRequestURI(), problem);
        response.setHeader("Retry-After", "5");
        return said(page, request, response, 503);
    }

    /** Who went away in the middle of what was being told is told nothing more. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException away, HttpServletResponse unusable) {
        LOG.debug("A reader went away", away);
    }

    @ExceptionHandler
    Object broken(Exception problem, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (problem instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return InJson.is(request) ? inJson.answer(status, known.getHeaders(), request) : said(page, request, response, status);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        return said(page, request, response, 500);
    }

    Object said(Model page, HttpServletRequest request, HttpServletResponse response, int status) {
        if (InJson.is(request)) {
            return inJson.answer(status, null, request);
        }
        response.setStatus(status);
        boolean isOfFiles = status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE && SentLimits.areOfFiles(request);
        page.addAttribute("words", isOfFiles ? "web.error.too-large-files" : words(status));
        if (isOfFiles) {
            limits.tell(request, page);
        }
        return "web/error";
    }

    static String words(int status) {
        return switch (status) {
            case 401, 403 -> "web.error.forbidden";
            case 404 -> "web.error.not-there";
            case 405, 415, 406, 400 -> "web.error.bad-request";
            case 413 -> "web.error.too-large";
            case 503 -> "web.error.away";
            default -> status < 500 ? "web.error.bad-request" : "web.error.broken";
        };
    }
}
