package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.StreamDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The mappings that come with the bundle; that the engine takes them is the engine's own test. */
class MappingsTest {

    private static final Pattern FIELD = Pattern.compile("\"\\{([a-z_]+)}\"|\"field\": \"([a-z_]+)\"");
    private static final List<StreamDescriptor> STREAMS =
            new DemoConnector(() -> DemoSettings.of(1, 1, 1, "2026-11-01")).discover();

    @Test
    void everyStreamHasAMappingThatNamesOnlyItsFields() throws IOException {
        for (StreamDescriptor stream : STREAMS) {
            Set<String> named = named(stream.name());
            assertFalse(named.isEmpty());
            named.removeAll(fields(stream));
            assertTrue(named.isEmpty(), stream.name() + " has no " + named);
        }
    }

    private static Set<String> fields(StreamDescriptor stream) {
        return stream.fields().stream().map(StreamDescriptor.Field::name).collect(Collectors.toSet());
    }

    private static Set<String> named(String stream) throws IOException {
        String resource = "/META-INF/halte/mappings/" + stream + ".json";
        try (InputStream in = MappingsTest.class.getResourceAsStream(resource)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return FIELD.matcher(json)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
