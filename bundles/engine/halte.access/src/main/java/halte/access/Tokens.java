package halte.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens as documents. The days of use are documents of their own, so that they add no versions to the token. */
final class Tokens {

    private static final String KIND = "token";
    private static final String USE = "token-use";

    private final DocumentStore documents;
    private final ObjectMapper json = new ObjectMapper();

    Tokens(DocumentStore documents) {
        this.documents = documents;
    }

    List<Kept> all() {
        return documents.list(KIND).stream()
                .map(document -> read(document, Kept.class))
                .toList();
    }

    void put(Kept token, String who) {
        documents.put(KIND, token.name(), write(token), who, -1);
    }

    Map<String, LocalDate> lastUsed() {
        Map<String, LocalDate> days = new HashMap<>();
        documents
                .list(USE)
                .forEach(document -> days.put(document.id(), LocalDate.parse(read(document, Use.class).day)));
        return days;
    }

    void used(String name, LocalDate day) {
        documents.put(USE, name, write(new Use(day.toString())), "token:" + name, -1);
    }

    /** When a token was last used. */
    record Use(String day) {}

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(Document document, Class<T> type) {
        try {
            return json.readValue(document.json(), type);
        } catch (JsonProcessingException broken) {
            throw Failures.unreadable(document.id(), broken).asException(broken);
        }
    }
}
