package fi.solmu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what went wrong before any controller was reached. */
@Controller
@May(Access.ANYBODY)
class ErrorsController implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model page) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Refusals.said(page, response, status instanceof Integer code ? code : 404);
    }
}
