package fi.solmu.clock;

import java.time.LocalDate;
import java.util.List;

/** What one whom a practice serves said of one of its times: whether it helped, and a line of it, in the name of their organisation. */
public record Help(LocalDate date, String organisation, boolean helped, String note, boolean mine) {

    /** What was said of one time, and how often which. */
    public record Answers(List<Help> all) {

        public Answers {
            all = List.copyOf(all);
        }

        public int helped() {
            return (int) all.stream().filter(Help::helped).count();
        }

        public int not() {
            return all.size() - helped();
        }

        public List<Help> lines() {
            return all.stream().filter(each -> !each.note().isEmpty()).toList();
        }

        /** The reader's own answer, as it stands in the form that changes it. */
        public String own() {
            return mine().map(each -> each.helped() ? "helped" : "not").orElse("");
        }

        public String ownNote() {
            return mine().map(Help::note).orElse("");
        }

        private java.util.Optional<Help> mine() {
            return all.stream().filter(Help::mine).findFirst();
        }
    }
}
