package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FileSchemaTest {

    @Test
    void the_schema_knows_every_section_and_every_kind() {
        var schema = JsonMapper.shared().readTree(FileSchema.json());
        assertThat(schema.at("/properties").propertyNames()).contains("solmu", "network", "items", "links");
        assertThat(schema.at("/properties/items/items/oneOf")).hasSize(FileShape.OF_NETWORKS.kinds().size());
        assertThat(FileSchema.json()).isEqualTo(FileSchema.json());
    }

    @Test
    void every_key_of_the_file_is_described_for_people() throws IOException {
        var guide = Files.readString(Path.of("docs/network-file.md"));
        FileShape.OF_NETWORKS.sections().forEach(section -> FileShape.OF_NETWORKS.of(section, "").fields().keySet()
                .forEach(key -> assertThat(guide).contains("`" + key + "`")));
        FileShape.OF_NETWORKS.kinds().forEach((kind, rule) -> {
            var part = guide.substring(guide.indexOf("**" + kind + "**"));
            rule.fields().keySet().stream().filter(key -> !common(key)).forEach(key -> assertThat(part).as(kind).contains("`" + key + "`"));
        });
    }

    private static boolean common(String key) {
        return FileShape.OF_NETWORKS.of(FileShape.ITEMS, "").fields().containsKey(key);
    }
}
