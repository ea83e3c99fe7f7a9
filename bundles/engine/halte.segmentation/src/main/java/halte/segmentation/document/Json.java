package halte.segmentation.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Table;
import halte.store.api.DocumentStore.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Writes and reads the engine's documents. */
public final class Json {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader())
                    .addDeserializer(Table.class, new TableReader()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Writes content. Fails with {@code PARAMETER_INVALID} for what JSON cannot hold. */
    public String write(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new Failure(
                            "PARAMETER_INVALID",
                            Actor.USER,
                            "The content cannot be written as JSON: " + unwritable.getOriginalMessage() + ".",
                            "Use objects, lists, texts, numbers and truth values only.")
                    .asException(unwritable);
        }
    }

    /** Reads a document. Fails with {@code DOCUMENT_UNREADABLE}. */
    public <T> T read(Document document, Class<T> type) {
        try {
            return mapper.readValue(document.json(), type);
        } catch (JsonProcessingException unreadable) {
            throw new Failure(
                            "DOCUMENT_UNREADABLE",
                            Actor.CONFIGURATION,
                            "Version " + document.version() + " of the " + document.kind() + " '" + document.id()
                                    + "' cannot be read.",
                            "Define it again; earlier versions are kept.")
                    .asException(unreadable);
        }
    }

    /** Writes content with something more under a name of its own. */
    public String write(Object content, String name, Object more) {
        ObjectNode node = mapper.valueToTree(content);
        node.set(name, mapper.valueToTree(more));
        return write(node);
    }

    /** Returns a tree as it will be once it was stored: plain maps, lists, texts, numbers and truth values. */
    public Map<String, Object> plain(Map<String, Object> tree) {
        try {
            return mapper.readValue(write(tree), TREE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("JSON just written cannot be read", impossible);
        }
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class InstantReader extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Instant.parse(json.getText());
        }
    }
}
