package halte.rest.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Somebody who asks. Every answer is held against the OpenAPI document. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Rig rig;
    private final String secret;

    Client(Rig rig, String secret) {
        this.rig = rig;
        this.secret = secret;
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<String> http) {

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException none) {
                throw new AssertionError("no JSON: " + http.body(), none);
            }
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        public String text() {
            return http.body();
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(status + " instead of " + wanted + " of " + http.uri() + ": " + http.body());
            }
            return this;
        }

        /** Expects a problem with a code. */
        public Answer expect(int wanted, String code) {
            expect(wanted);
            if (!json().path("code").asText().equals(code)) {
                throw new AssertionError(json().path("code") + " instead of " + code);
            }
            return this;
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** Sends a request; a body that is no text is written as JSON. */
    public Answer send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + rig.port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (body != null && !java.util.List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            rig.contract.check(method, path, answer);
            return new Answer(answer.statusCode(), answer);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String text(Object body) throws IOException {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    /** Waits for the end of the run that an answer points at. */
    public JsonNode ended(Answer started) {
        String location = started.expect(202).header("Location");
        String path = location.substring("/api/v1".length()) + "?wait=30";
        JsonNode run = get(path).expect(200).json();
        if (run.path("ended").isNull()) {
            throw new AssertionError("no end after 30 s: " + run);
        }
        return run;
    }

    /** A body with one entry. */
    public static Map<String, Object> body(String name, Object value) {
        return Map.of(name, value);
    }
}
