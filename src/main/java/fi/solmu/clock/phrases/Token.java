package fi.solmu.clock.phrases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One word of a phrase by what it means, with its number, its day or what it hangs on, and where in the text it stands. */
record Token(Kind kind, int n, @Nullable LocalDate date, @Nullable Landmark landmark, int start, int end) {

    /** What a word may mean; the same in every language. */
    enum Kind {
        WORD, NUM, ORD, LAST, YEAR, DATE, DAYMONTH, DOTTED, TIME, DASH, COMMA, AND, OR, TO, ELATIVE, EVERY, WEEKDAY, WEEKDAYS, MONTH, HALF,
        DAY_UNIT, WORKDAY, WEEK_UNIT, MONTH_UNIT, YEAR_UNIT, OF_MONTH, TIMES, INTERVALS, ODD, EVEN, FROM, SINCE, UNTIL, UPTO, EXCEPT,
        AT, AM, PM, LANDMARK, BEFORE, AFTER, NEXT, PREVIOUS, NEAREST, SAME_MONTH, IF_FREE, MOVE, IF_MISSING, SKIPPED, WHEN_IS, THAT_IS,
        OPEN, DAY_OPEN, BY_RULE, RULE, OF_RULE, LASTS, MARK, SOFT, VAGUE, TOO_OFTEN, END
    }

    static Token of(Kind kind, int n, int start, int end) {
        return new Token(kind, n, null, null, start, end);
    }

    Token at(int from, int to) {
        return new Token(kind, n, date, landmark, from, to);
    }
}
