package fi.solmu.exchange;

import fi.solmu.network.StartingTemplates;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The structures of the sample networks, each of which may begin a network of one's own. */
@Component
class SampleStructures implements StartingTemplates {

    private final NetworkLoad loads;
    private final Map<String, Map<String, Map<String, String>>> described = described();

    SampleStructures(NetworkLoad loads) {
        this.loads = loads;
    }

    @Override
    public List<Template> all() {
        return SampleNetworks.words().stream().map(word ->
                new Template(word, described.get(word).get("names"), described.get(word).get("abouts"))).toList();
    }

    @Override
    public void fill(Template template, Viewer founder) {
        var structure = new Structure(described.get(template.word()).get("organisations"));
        var filled = loads.fill(SampleNetworks.file(template.word()), structure, founder);
        if (!filled.isRight()) {
            throw new IllegalStateException("The structure of " + template.word() + " has mistakes: " + filled.mistakes());
        }
    }

    private static Map<String, Map<String, Map<String, String>>> described() {
        try (var in = SampleStructures.class.getResourceAsStream("structures.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
