package fi.solmu.exchange;

import fi.solmu.network.StartingTemplates;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import fi.solmu.web.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The structures that may begin a network of one's own: those of the sample networks, and that of the network one is in. */
@Component
class Structures implements StartingTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(Structures.class);

    private final NetworkLoad loads;
    private final NetworkExport exports;
    private final Waiting waiting;
    private final Map<String, Map<String, Map<String, String>>> described = described();

    Structures(NetworkLoad loads, NetworkExport exports, Waiting waiting) {
        this.waiting = waiting;
        this.loads = loads;
        this.exports = exports;
    }

    @Override
    public List<Template> all() {
        return SampleNetworks.words().stream().map(word ->
                new Template(word, described.get(word).get("names"), described.get(word).get("abouts"))).toList();
    }

    @Override
    public void fill(Template template, Viewer founder) {
        var structure = Structure.named(described.get(template.word()).get("organisations"));
        var filled = loads.fill(SampleNetworks.file(template.word()), structure, founder);
        if (!filled.isRight()) {
            throw new IllegalStateException("The structure of " + template.word() + " has mistakes: " + filled.mistakes());
        }
    }

    @Override
    public Own own(Viewer by) {
        try {
            var file = waiting.file(".yaml");
            exports.write(file, by);
            return new OwnStructure(file, by.organisationName(), loads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read of a network, in a file of its own. */
    private record OwnStructure(Path file, String founders, NetworkLoad loads) implements Own {

        @Override
        public void fill(Viewer founder) {
            var filled = loads.fill(new FileSystemResource(file), Structure.of(founders), founder);
            if (!filled.isRight()) {
                LOG.warn("The structure of a network does not stand by itself: {}", filled.mistakes());
                throw new Refused("exchange.structure-unfit");
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<String, Map<String, Map<String, String>>> described() {
        try (var in = Structures.class.getResourceAsStream("structures.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
