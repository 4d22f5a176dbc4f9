package fi.solmu.clock;

import fi.solmu.web.Say;
import java.time.Instant;
import java.time.LocalDate;

/** What an organisation has said of a year, or of one practice in it by the dates it has seen: whose word it is, and since when. */
public record YearSaid(String organisation, Instant at, String dates) {

    public LocalDate day() {
        return LocalDate.ofInstant(at, Say.ZONE);
    }
}
