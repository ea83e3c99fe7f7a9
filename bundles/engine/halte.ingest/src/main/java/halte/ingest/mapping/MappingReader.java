package halte.ingest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.stream.Collectors;

/** Reads a mapping from JSON and refuses what it does not know, saying where. */
public final class MappingReader {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * Reads a mapping and checks it as far as that goes without the stream's fields.
     *
     * @throws HalteException {@code MAPPING_INVALID}
     */
    public Mapping read(String text) {
        try {
            Mapping mapping = json.readValue(text, Mapping.class);
            if (mapping == null) {
                throw invalid("the mapping", "is null");
            }
            new MappingPlan(mapping).check();
            return mapping;
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw invalid(path(unknown), "is not known here; known are " + known);
        } catch (JsonMappingException wrong) {
            throw invalid(path(wrong), "is of the wrong kind" + place(wrong));
        } catch (JsonProcessingException broken) {
            throw invalid("the mapping", "is no JSON" + place(broken));
        }
    }

    private static String place(JsonProcessingException thrown) {
        return thrown.getLocation() == null
                ? ""
                : " (line " + thrown.getLocation().getLineNr() + ", column "
                        + thrown.getLocation().getColumnNr() + ")";
    }

    private static String path(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "the mapping" : path.toString();
    }

    static HalteException invalid(String where, String why) {
        return new Failure("MAPPING_INVALID", Actor.USER, where + " " + why + ".", "Correct the mapping at that place.")
                .asException();
    }
}
