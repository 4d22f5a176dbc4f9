package fi.solmu.exchange;

import java.util.List;

/** What a network file turned out to be: what it brings, and every mistake in it. */
public record Checked(
        String word, String nameFi, String nameSv, String nameEn, int organisations, int people, int roles, int items, int links,
        int chapters, int comments, int files, int filesLeft, int mistakeCount, List<Mistake> mistakes) {

    public Checked {
        mistakes = List.copyOf(mistakes);
    }

    public boolean isRight() {
        return mistakeCount == 0;
    }

    /** How many mistakes there are besides those that are shown. */
    public int more() {
        return mistakeCount - mistakes.size();
    }

    public String name(String language) {
        var name = language.equals("sv") ? nameSv : language.equals("en") ? nameEn : nameFi;
        return name.isEmpty() ? nameFi : name;
    }
}
