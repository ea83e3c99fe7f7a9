package halte.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.rest.answer.Json;
import halte.rest.gate.Gate;
import halte.rest.gate.Policy;
import halte.rest.resource.AddonsResource;
import halte.rest.resource.Room;
import halte.rest.resource.StatusView;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The API behind its gate. Jersey is made on the first request that needs it: it takes more time than all of Halte's start. */
public final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** No other operation needs a larger body: definitions, mappings, statements. */
    private static final long MOST_BYTES = 1 << 20;

    private static final long MOST_JAR_BYTES = 128 << 20;
    private static final String DOCUMENT = "openapi.json";

    private final transient Room room;
    private final transient Gate gate;
    private final transient ObjectMapper json = Json.mapper();
    private transient ServletContainer jersey;

    /**
     * Makes the API.
     *
     * @param room what the resources have at hand
     * @param policy whom to let in
     */
    public RestServlet(Room room, Policy policy) {
        this.room = room;
        this.gate = new Gate(room.doors(), policy, room.clock(), json);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        gate.pass(request, response, looks ? doorToLook(path) : doorToChange(path));
    }

    private Gate.Door doorToLook(String path) {
        return switch (path) {
            case "/" + DOCUMENT -> new Gate.Door(true, MOST_BYTES, (asked, answer) -> document(answer));
            case "/health" -> new Gate.Door(true, MOST_BYTES, (asked, answer) -> health(answer));
            default -> new Gate.Door(false, MOST_BYTES, this::inside);
        };
    }

    private Gate.Door doorToChange(String path) {
        return new Gate.Door(
                false, path.equals("/" + AddonsResource.STAGED) ? MOST_JAR_BYTES : MOST_BYTES, this::inside);
    }

    private void inside(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            jersey().service(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private synchronized ServletContainer jersey() throws ServletException {
        if (jersey == null) {
            ServletContainer made = new ServletContainer(Resources.config(room, json));
            made.init(getServletConfig());
            jersey = made;
        }
        return jersey;
    }

    private void document(HttpServletResponse response) throws IOException {
        try (InputStream document = RestServlet.class.getResourceAsStream(DOCUMENT)) {
            response.setContentType("application/json");
            document.transferTo(response.getOutputStream());
        }
    }

    /** Tells load balancers and watchdogs what they need, and nobody more than that. */
    private void health(HttpServletResponse response) throws IOException {
        boolean healthy = StatusView.healthy(room.doors());
        response.setStatus(healthy ? 200 : 503);
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("healthy", healthy)));
    }

    @Override
    public synchronized void destroy() {
        room.runs().close();
        if (jersey != null) {
            jersey.destroy();
            jersey = null;
        }
    }
}
