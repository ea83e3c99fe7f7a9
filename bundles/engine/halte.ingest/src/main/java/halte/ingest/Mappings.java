package halte.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import halte.ingest.mapping.Mapping;
import halte.ingest.mapping.MappingPlan;
import halte.ingest.mapping.MappingReader;
import halte.store.api.DocumentStore;
import java.util.List;
import java.util.Map;

/** The mappings that are kept in the store, one document per stream. */
final class Mappings {

    private static final String KIND = "mapping";

    private final DocumentStore documents;
    private final MappingReader reader = new MappingReader();

    Mappings(DocumentStore documents) {
        this.documents = documents;
    }

    Mapping read(String json) {
        return reader.read(json);
    }

    int keep(String connection, String stream, String json, int expected) {
        return documents
                .put(KIND, id(connection, stream), json, "halte.ingest", expected)
                .version();
    }

    static String id(String connection, String stream) {
        return connection + "/" + stream;
    }

    List<String> streams(String connection) {
        return streams().getOrDefault(connection, List.of());
    }

    /** Returns the streams that have a mapping, by connection. */
    Map<String, List<String>> streams() {
        return documents.list(KIND).stream()
                .map(document -> document.id().split("/", 2))
                .collect(groupingBy(parts -> parts[0], mapping(parts -> parts[1], toList())));
    }

    /** Finds a mapping; the stream may be null when there is one mapping only. */
    MappingPlan find(String connection, String stream) {
        List<String> streams = streams(connection);
        String name = stream == null && streams.size() == 1 ? streams.get(0) : stream;
        if (name == null || !streams.contains(name)) {
            throw Failures.noMapping(connection, streams).asException();
        }
        String json = documents
                .get(KIND, id(connection, name))
                .orElseThrow(() -> Failures.noMapping(connection, streams).asException())
                .json();
        return new MappingPlan(reader.read(json).forStream(name));
    }
}
