package fi.solmu.clock;

import java.util.List;
import java.util.Map;

/** How the practices stand: which are late, which are fading, and of which it is asked why they are done. */
public record StandingPage(Turn turn, List<Vitality> signs, List<PracticeQuestion> questions, Parties parties) {

    private static final int MOST = 100;

    public List<Vitality> late() {
        return of(Vitality.Sign.LATE);
    }

    public List<Vitality> fading() {
        return of(Vitality.Sign.FADING);
    }

    /** Where the clock shows those that have the sign, as this page is turned. */
    public String inClock(String sign) {
        return new Chosen(turn, RingBy.usual(turn), ClockFilter.of(Map.of("sign", sign))).address(ClockView.WHEEL.place());
    }

    public boolean isEmpty() {
        return signs.isEmpty() && questions.isEmpty();
    }

    private List<Vitality> of(Vitality.Sign sign) {
        return signs.stream().filter(each -> each.sign() == sign).limit(MOST).toList();
    }
}
