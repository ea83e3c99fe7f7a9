package halte.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the schemas of the answers exact: every part is there, null where its Javadoc says so, and nothing else is. */
final class Schemas {

    private static final Set<String> ASKED = Set.of("LinkDecision", "CustomerSearch");

    private final Sources sources = new Sources();

    /** Gives types of the same simple name names of their own. */
    String named(String document) throws IOException {
        JsonNode schemas = Published.JSON.readTree(document).path("components").path("schemas");
        Map<String, List<String>> byName = new TreeMap<>();
        schemas.fieldNames().forEachRemaining(name -> byName.computeIfAbsent(
                        name.replaceFirst("\\d+$", ""), any -> new ArrayList<>())
                .add(name));
        String renamed = document;
        for (List<String> same : byName.values()) {
            if (same.size() > 1) {
                for (String name : same) {
                    String longName = source(name, schemas.path(name)).longName();
                    renamed = renamed.replace(
                                    "\"#/components/schemas/" + name + "\"",
                                    "\"#/components/schemas/" + longName + "\"")
                            .replaceFirst("\"" + name + "\"( ?: ?\\{)", "\"" + longName + "\"$1");
                }
            }
        }
        return renamed;
    }

    private Sources.Type source(String name, JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.has("enum")) {
            schema.path("enum").forEach(each -> parts.add(each.asText()));
        } else {
            schema.path("properties").fieldNames().forEachRemaining(parts::add);
        }
        return sources.find(name, parts);
    }

    ObjectNode completed(ObjectNode schemas) {
        Map<String, ObjectNode> sorted = new TreeMap<>();
        schemas.properties().forEach(each -> sorted.put(each.getKey(), (ObjectNode) each.getValue()));
        sorted.forEach((name, schema) -> {
            if (schema.has("properties")) {
                complete(name, schema);
            }
        });
        ObjectNode completed = Published.JSON.createObjectNode();
        sorted.forEach(completed::set);
        return completed;
    }

    private void complete(String name, ObjectNode schema) {
        schema.put("additionalProperties", false);
        ObjectNode properties = (ObjectNode) schema.path("properties");
        properties.properties().forEach(each -> ((ObjectNode) each.getValue()).remove(List.of("examples")));
        if (name.endsWith("Request") && !name.equals("Request") || ASKED.contains(name)) {
            return;
        }
        List<String> names =
                properties.properties().stream().map(Map.Entry::getKey).toList();
        schema.set("required", Published.texts(names));
        Sources.Type type = find(name, names);
        if (!type.about().isEmpty() && !schema.has("description")) {
            schema.put("description", type.about());
        }
        for (String property : names) {
            String said = type.parts().get(property);
            JsonNode exact = said.matches("(?s).*\\b(null|NaN|infinite)\\b.*")
                    ? orNull(properties.get(property))
                    : properties.get(property);
            if (!said.isEmpty() && !exact.has("$ref")) {
                ((ObjectNode) exact).put("description", said);
            }
            properties.set(property, exact);
        }
    }

    private Sources.Type find(String name, List<String> parts) {
        Sources.Type type = sources.find(name, parts);
        return type != null ? type : sources.byParts(name, parts);
    }

    private static JsonNode orNull(JsonNode schema) {
        if (schema.path("type") instanceof TextNode type) {
            ObjectNode nullable = schema.deepCopy();
            nullable.set("type", Published.texts(List.of(type.asText(), "null")));
            return nullable;
        }
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode either = Published.JSON.createObjectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
