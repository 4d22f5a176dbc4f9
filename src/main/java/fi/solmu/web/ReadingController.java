package fi.solmu.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How a reader wants to read: the view for a meeting room. */
@Controller
@May(Access.ANYBODY)
class ReadingController {

    @PostMapping("/meeting-view")
    @ResponseStatus(HttpStatus.SEE_OTHER)
    String meetingView(
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = "meeting", required = false) String meeting,
            HttpServletResponse response) {
        response.addHeader("Set-Cookie", ResponseCookie.from("meeting", "on")
            .path("/").httpOnly(true).sameSite("Lax").maxAge(meeting == null ? 8 * 3600 : 0).build().toString());
        return "redirect:" + Back.within(back);
    }
}
