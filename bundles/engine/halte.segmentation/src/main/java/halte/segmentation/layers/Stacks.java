package halte.segmentation.layers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Layers.Stack;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.util.List;
import java.util.Optional;

/** Keeps stacks as documents. */
final class Stacks {

    private static final String KIND = "layers";

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final DocumentStore documents;

    Stacks(DocumentStore documents) {
        this.documents = documents;
    }

    private record Content(Text title, List<String> layers, int floor) {}

    Stack define(Stack stack, String who, int expected) {
        String content = write(new Content(stack.title(), stack.layers(), stack.floor()));
        return stack(documents.put(KIND, stack.id(), content, who, expected));
    }

    Optional<Stack> find(String id) {
        return documents.get(KIND, id).map(this::stack);
    }

    List<Stack> all() {
        return documents.list(KIND).stream().map(this::stack).toList();
    }

    void remove(String id, String who) {
        documents.remove(KIND, id, who);
    }

    private String write(Content content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers cannot be written", impossible);
        }
    }

    private Stack stack(Document document) {
        try {
            Content content = mapper.readValue(document.json(), Content.class);
            return new Stack(
                    document.id(), content.title(), List.copyOf(content.layers()), content.floor(), document.version());
        } catch (JsonProcessingException unreadable) {
            throw new Failure(
                            "DOCUMENT_UNREADABLE",
                            Actor.CONFIGURATION,
                            "Version " + document.version() + " of the layers '" + document.id() + "' cannot be read.",
                            "Define them again; earlier versions are kept.")
                    .asException(unreadable);
        }
    }
}
