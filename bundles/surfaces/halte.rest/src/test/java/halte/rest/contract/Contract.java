package halte.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against the document that the API serves, and remembers what was tried. */
public final class Contract {

    private static final String IRI = "https://halte.example.org/openapi.json";
    private static final String TEXT = read();

    private final JsonNode document = tree();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(IRI, TEXT))));

    static String read() {
        try (InputStream in = halte.rest.RestServlet.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree() {
        try {
            return Published.JSON.readTree(TEXT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Returns what was tried: {@code METHOD template status} and {@code METHOD template ?parameter}. */
    Set<String> tried() {
        return tried;
    }

    /** Fails when the document does not foresee this answer. Methods and addresses that it does not have get problems. */
    public void check(String method, String path, HttpResponse<String> answer) {
        String bare = path.replaceFirst("\\?.*", "");
        String template = template(bare);
        JsonNode operation = document.path("paths")
                .path(template == null ? "" : template)
                .path(method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            if (!method.equals("OPTIONS")) {
                problem(answer);
            }
            return;
        }
        String status = Integer.toString(answer.statusCode());
        String listed = operation.path("responses").has(status) ? status : "default";
        note(method, template, path, listed);
        if (listed.equals("default") && answer.statusCode() < 400) {
            throw new AssertionError(method + " " + template + " does not foresee " + status);
        }
        if (!method.equals("HEAD")) {
            content(operation.path("responses").path(listed), pointer(template, method, listed), answer);
        }
    }

    private void note(String method, String template, String path, String listed) {
        tried.add(method + " " + template + " " + listed);
        if (path.contains("?")) {
            for (String each : path.substring(path.indexOf('?') + 1).split("&")) {
                tried.add(method + " " + template + " ?" + each.replaceFirst("=.*", ""));
            }
        }
    }

    private static String pointer(String template, String method, String status) {
        return "#/paths/" + template.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT) + "/responses/" + status + "/content/";
    }

    private void content(JsonNode response, String pointer, HttpResponse<String> answer) {
        if (!response.has("content")) {
            if (!answer.body().isEmpty()) {
                throw new AssertionError("no body is foreseen: " + answer.body());
            }
            return;
        }
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!response.path("content").has(media)) {
            throw new AssertionError(pointer + " does not foresee " + media + ": " + answer.body());
        }
        if (media.endsWith("json") && !media.contains("ndjson")) {
            validate(pointer + media.replace("/", "~1") + "/schema", answer.body());
        }
    }

    private void problem(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400 && answer.statusCode() != 405
                || !answer.body().isEmpty()) {
            validate("#/components/schemas/Problem", answer.body());
        }
    }

    private void validate(String pointer, String body) {
        JsonSchema schema = schemas.getSchema(
                SchemaLocation.of(IRI + pointer.replace("{", "%7B").replace("}", "%7D")),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        Set<ValidationMessage> wrong = schema.validate(body, InputFormat.JSON);
        if (!wrong.isEmpty()) {
            throw new AssertionError(pointer + " is not kept: " + wrong + "\n" + body);
        }
    }

    private String template(String path) {
        String[] parts = path.split("/");
        String found = null;
        for (String template : Schemas.names(document.path("paths"))) {
            if (fits(template.split("/"), parts) && (found == null || count(template) < count(found))) {
                found = template;
            }
        }
        return found;
    }

    private static long count(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static boolean fits(String[] template, String[] parts) {
        if (template.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
