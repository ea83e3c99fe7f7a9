package halte.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {

    /** Set this system property to write the document anew: {@code mvn test -Dtest=DocumentTest -DargLine=-Dhalte.docs.write=true}. */
    private static final String WRITE = "halte.docs.write";

    private static final Path FILE = Path.of("src/main/resources/halte/rest/openapi.json");

    @Test
    void thePublishedDocumentIsWhatTheResourcesSay() throws IOException {
        String written = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(Published.write())
                + "\n";
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, written);
        }
        assertEquals(written, Files.readString(FILE), "openapi.json drifted: write it anew with -D" + WRITE + "=true");
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMayAsk() throws IOException {
        JsonNode document = Published.JSON.readTree(Files.readString(FILE));
        assertEquals("3.1.0", document.path("openapi").asText());
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    JsonNode operation = each.getValue();
                    assertTrue(ids.add(operation.path("operationId").asText()), path.getKey());
                    assertFalse(operation.path("summary").asText().isEmpty(), path.getKey());
                    assertTrue(
                            operation.has("x-role")
                                    || operation.path("security").isArray(),
                            path.getKey());
                    operation
                            .path("responses")
                            .properties()
                            .forEach(response -> assertFalse(
                                    response.getValue()
                                            .path("description")
                                            .asText()
                                            .isEmpty(),
                                    path.getKey() + " " + response.getKey()));
                }));
        assertTrue(ids.size() > 50, ids.toString());
    }
}
