package fi.solmu.network;

import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Structures that a new network may begin with instead of an empty page: organisations and roles, cards and practices, no people. */
public interface StartingTemplates {

    /** One of them. Names and descriptions are by language; what is missing is told in Finnish. */
    record Template(String word, Map<String, String> names, Map<String, String> abouts) {

        public Template {
            names = Map.copyOf(names);
            abouts = Map.copyOf(abouts);
        }

        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("fi", word));
        }

        public String about(String language) {
            return abouts.getOrDefault(language, abouts.getOrDefault("fi", ""));
        }
    }

    List<Template> all();

    /** The one that was asked for by its word; without a word a network begins empty. */
    default Optional<Template> chosen(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(all().stream().filter(each -> each.word().equals(word)).findFirst()
            .orElseThrow(() -> Refused.at("template", "network.no-such-template")));
    }

    /** Inside the walls of the network being made and in its transaction, in the name of its founder. */
    void fill(Template template, Viewer founder);

    /** The structure of the network that the coordinator is in, as it stands now: read before another is begun by it. */
    Own own(Viewer coordinator);

    /** What was read, until it is let go. */
    interface Own extends AutoCloseable {

        /** As {@link StartingTemplates#fill}. Refused when it does not stand without what is left out. */
        void fill(Viewer founder);

        @Override
        void close();
    }
}
