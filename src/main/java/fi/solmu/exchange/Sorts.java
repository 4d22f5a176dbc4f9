package fi.solmu.exchange;

import java.util.ArrayList;
import java.util.List;

/** The few sorts of things that ids name, numbered as they come. */
final class Sorts {

    private final List<String> names = new ArrayList<>();

    short number(String name) {
        int number = names.indexOf(name);
        if (number < 0) {
            number = names.size();
            names.add(name);
        }
        return (short) number;
    }

    String name(int number) {
        return names.get(number);
    }
}
