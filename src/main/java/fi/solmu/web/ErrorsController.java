package fi.solmu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answer to what went wrong before any controller was reached. */
@Controller
@May(Access.ANYBODY)
class ErrorsController implements ErrorController {

    private final Refusals refusals;

    ErrorsController(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model page) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return refusals.said(page, request, response, status);
    }
}
