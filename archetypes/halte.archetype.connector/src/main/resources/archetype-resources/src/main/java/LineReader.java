package ${package};

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.connector.api.RecordSink;
import halte.model.Actor;
import halte.model.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives lines to the engine: each as a record, or as a reject when it holds no JSON object. */
final class LineReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> names;
    private final RecordSink sink;

    LineReader(Set<String> names, RecordSink sink) {
        this.names = names;
        this.sink = sink;
        sink.fields(List.copyOf(names));
    }

    static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    void give(long position, String line) {
        object(line).ifPresentOrElse(object -> record(position, object), () -> reject(position, line));
    }

    void cursor(long position) {
        sink.cursor(Long.toString(position));
    }

    private void record(long position, JsonNode object) {
        int known = names.size();
        object.fieldNames().forEachRemaining(names::add);
        if (names.size() > known) {
            sink.fields(List.copyOf(names));
        }
        sink.record(
                position, names.stream().map(object::get).map(LineReader::value).toArray());
    }

    private static Object value(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private void reject(long position, String line) {
        Failure reason = new Failure(
                "LINE_NO_OBJECT",
                Actor.USER,
                "The line holds no JSON object.",
                "Mend the line in the file, such as {\"who\": \"card-1\"}, and import again.");
        sink.reject(position, line, reason);
    }
}
