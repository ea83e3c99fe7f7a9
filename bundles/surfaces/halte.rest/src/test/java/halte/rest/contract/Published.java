package halte.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Writes the OpenAPI document: SmallRye reads the resources, this adds what holds for all of them. */
final class Published {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "A parameter or the body does not have the form that it should have",
            "401", "There is no token, or it does not count",
            "403", "The token's role does not suffice",
            "404", "What the address names is not there",
            "409", "The present state does not allow it",
            "412", "It has changed since it was read, or is there already",
            "422", "It is understood, and refused",
            "428", "It is there already, and If-Match is missing",
            "default", "Anything else that goes wrong");

    private final Index index = index();

    static ObjectNode write() {
        return new Published().document();
    }

    private static Index index() {
        Indexer indexer = new Indexer();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (path.toString().contains("test-classes") || !path.toString().contains("halte")) {
                continue;
            }
            index(indexer, path);
        }
        return indexer.complete();
    }

    private static void index(Indexer indexer, Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                            .sorted()
                            .toList()) {
                        index(indexer, Files.newInputStream(file));
                    }
                }
            } else {
                try (ZipFile jar = new ZipFile(path.toFile())) {
                    for (ZipEntry entry : Collections.list(jar.entries())) {
                        if (entry.getName().endsWith(".class")) {
                            index(indexer, jar.getInputStream(entry));
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void index(Indexer indexer, InputStream file) throws IOException {
        try (file) {
            indexer.index(file);
        }
    }

    private ObjectNode document() {
        try {
            String scanned = SmallRyeOpenAPI.builder()
                    .withIndex(index)
                    .withApplicationClassLoader(Published.class.getClassLoader())
                    .enableModelReader(false)
                    .enableStandardFilter(false)
                    .enableStandardStaticFiles(false)
                    .build()
                    .toJSON();
            ObjectNode whole = (ObjectNode) JSON.readTree(new Schemas().named(scanned));
            return completed(whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode completed(ObjectNode scanned) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.set("info", info());
        whole.putArray("servers").addObject().put("url", "/api/v1");
        whole.putArray("security").addObject().putArray("token");
        ObjectNode paths = whole.putObject("paths");
        Map<String, JsonNode> sorted = new TreeMap<>();
        scanned.path("paths").properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        sorted.forEach(paths::set);
        paths.properties().forEach(path -> path.getValue().properties().forEach(this::complete));
        open(
                paths,
                "/health",
                "health",
                "Say whether Halte is well; needs no token",
                "The answer is 503 when it is not");
        open(paths, "/openapi.json", "document", "This document; needs no token", null);
        ObjectNode components = whole.putObject("components");
        components.set("schemas", new Schemas().completed((ObjectNode)
                        scanned.path("components").path("schemas")));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return whole;
    }

    private static ObjectNode info() {
        return JSON.createObjectNode()
                .put("title", "Halte")
                .put("version", "1")
                .put(
                        "description",
                        "All that the halte command can do. Names of fields are those of 'halte ... --json'; moments are ISO 8601; "
                                + "null is what is not known or not a number. Lists come in pages whose Link header names the next "
                                + "one. Long jobs are runs. Problems are RFC 9457 with a code, who must act, and what to do.");
    }

    private static void open(ObjectNode paths, String path, String id, String summary, String description) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("operationId", id).put("summary", summary);
        if (description != null) {
            get.put("description", description);
        }
        get.putArray("tags").add("status");
        get.putArray("security");
        ObjectNode responses = get.putObject("responses");
        ObjectNode schema = json(responses.putObject("200").put("description", "The answer"), "application/json");
        schema.put("type", "object");
        if (id.equals("health")) {
            schema.putObject("properties").putObject("healthy").put("type", "boolean");
            schema.putArray("required").add("healthy");
            responses.set("503", responses.get("200").deepCopy());
        }
        problem(responses, "default");
    }

    private static ObjectNode json(ObjectNode response, String media) {
        return response.putObject("content").putObject(media).putObject("schema");
    }

    private static void problem(ObjectNode responses, String status) {
        ObjectNode response = responses.putObject(status);
        response.put("description", PROBLEMS.get(status));
        json(response, "application/problem+json").put("$ref", PROBLEM);
    }

    /** Adds the problems that any operation may have, the role, and headers. */
    private void complete(Map.Entry<String, JsonNode> each) {
        ObjectNode operation = (ObjectNode) each.getValue();
        String role = role(operation.path("operationId").asText());
        operation.put("x-role", role.toLowerCase(java.util.Locale.ROOT));
        ObjectNode responses = (ObjectNode) operation.path("responses");
        boolean asks = operation.has("requestBody")
                || operation.path("parameters").findValuesAsText("in").contains("query");
        ObjectNode all = JSON.createObjectNode();
        Map<String, JsonNode> sorted = new TreeMap<>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        if (asks) {
            sorted.put("400", null);
        }
        sorted.put("401", null);
        if (!role.equals("READER")) {
            sorted.put("403", null);
        }
        sorted.put("default", null);
        sorted.forEach((status, response) -> {
            if (status.startsWith("2")) {
                all.set(status, succeeded(status, (ObjectNode) response, operation));
            } else {
                problem(all, status);
            }
        });
        operation.set("responses", all);
    }

    private static ObjectNode succeeded(String status, ObjectNode response, ObjectNode operation) {
        if (response.path("description").asText().equals("OK")) {
            response.put("description", "The answer");
        }
        if (status.equals("202") || status.equals("201")) {
            header(response, "Location", status.equals("202") ? "The run" : "What was made");
        }
        List<String> parameters = operation.path("parameters").findValuesAsText("name");
        if (status.equals("200") && (parameters.contains("after") || parameters.contains("before"))) {
            header(response, "Link", "The next page with rel=\"next\"; absent on the last one");
        }
        return response;
    }

    private static void header(ObjectNode response, String name, String description) {
        ObjectNode header = response.withObject("/headers").putObject(name);
        header.put("description", description).putObject("schema").put("type", "string");
    }

    /** Returns the role that the method with this operation id needs. */
    private String role(String operation) {
        for (AnnotationInstance each : index.getAnnotations(DotName.createSimple("halte.rest.resource.Needs"))) {
            AnnotationInstance described = each.target()
                    .asMethod()
                    .annotation(DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation"));
            if (described.value("operationId") != null
                    && described.value("operationId").asString().equals(operation)) {
                return each.value().asEnum();
            }
        }
        return "ADMINISTRATOR";
    }

    static ArrayNode texts(Iterable<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }
}
