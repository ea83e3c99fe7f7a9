package halte.rest.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Access;
import halte.access.api.Access.Token;
import halte.model.Failure;
import halte.model.HalteException;
import halte.rest.FrontDoors;
import halte.rest.answer.Failures;
import halte.rest.answer.Mapper;
import halte.rest.answer.Problem;
import halte.rest.answer.Statuses;
import halte.rest.answer.Whole;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before everything that answers: knows who asks, or refuses. Writes one line per request to the log. */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String SCHEME = "Bearer ";
    private static final int TOO_LARGE = 413;
    private static final long DRAINED = 64L << 20;

    private final FrontDoors doors;
    private final Policy policy;
    private final Throttle throttle;
    private final ObjectMapper json;

    public Gate(FrontDoors doors, Policy policy, Clock clock, ObjectMapper json) {
        this.doors = doors;
        this.policy = policy;
        this.throttle = new Throttle(clock);
        this.json = json;
    }

    /**
     * What is behind the gate.
     *
     * @param open whether it needs no token
     * @param most how large a body may be, in bytes
     * @param inside what answers
     */
    public record Door(boolean open, long most, Inside inside) {}

    /** What answers. */
    @FunctionalInterface
    public interface Inside {

        void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    /** Lets a request through, or refuses it with a problem. */
    public void pass(HttpServletRequest request, HttpServletResponse response, Door door) throws IOException {
        long begin = System.nanoTime();
        String id = UUID.randomUUID().toString();
        request.setAttribute(Mapper.REQUEST_ID, id);
        headers(response, id);
        boolean broke = true;
        try {
            check(request, door);
            door.inside().answer(new Bounded(request, door.most()), new Unclosed(response));
            if (request.getAttribute(Whole.BROKEN) != null) {
                throw new IOException("the answer to request " + id + " broke off");
            }
            broke = false;
        } catch (Refused refused) {
            broke = false;
            refuse(response, refused, id);
        } catch (HalteException failed) {
            broke = false;
            refuse(response, new Refused(Statuses.of(failed.failure()), failed.failure(), null, null), id);
        } catch (ServletException wrapped) {
            throw new IOException("request " + id, wrapped);
        } finally {
            if (broke && !response.isCommitted()) {
                refuse(response, new Refused(500, Failures.broke(), null, null), id);
                response.flushBuffer();
            }
            if (response.getStatus() == TOO_LARGE) {
                drain(request, response);
            }
            log(request, response, id, begin);
        }
    }

    /** Answers, and lets the sender end: closing while he sends would reset the connection, and the answer would be lost. */
    private static void drain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        byte[] bytes = new byte[1 << 14];
        InputStream body = request.getInputStream();
        long left = request.getHeader("Expect") == null ? DRAINED : 0;
        while (left > 0) {
            int read = body.read(bytes);
            left = read < 0 ? 0 : left - read;
        }
    }

    private static void headers(HttpServletResponse response, String id) {
        response.setHeader("Request-Id", id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void check(HttpServletRequest request, Door door) throws Refused {
        if (!policy.knows(request.getHeader("Host"))) {
            throw new Refused(421, Failures.host(), null, null);
        }
        if (!door.open()) {
            request.setAttribute(Caller.ATTRIBUTE, caller(request));
        }
        if (request.getContentLengthLong() > door.most()) {
            throw new Refused(TOO_LARGE, Failures.tooLarge(door.most()), "Connection", "close");
        }
    }

    private Caller caller(HttpServletRequest request) throws Refused {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refused(401, Failures.noToken(), "WWW-Authenticate", "Bearer realm=\"halte\"");
        }
        if (!policy.takesTokens(request.isSecure(), request.getRemoteAddr())) {
            throw new Refused(403, Failures.plain(), null, null);
        }
        try {
            Token token = doors.need(Access.class)
                    .authenticate(header.substring(SCHEME.length()).strip());
            return new Caller("token:" + token.name(), token.role());
        } catch (HalteException refused) {
            throw wrong(refused.failure(), request.getRemoteAddr());
        }
    }

    private Refused wrong(Failure failure, String address) {
        if (!failure.code().matches("TOKEN_(UNKNOWN|EXPIRED|REVOKED)")) {
            return new Refused(Statuses.of(failure), failure, null, null);
        }
        long seconds = throttle.wrong(address);
        return seconds > 0
                ? new Refused(429, Failures.throttled(), "Retry-After", Long.toString(seconds))
                : new Refused(401, failure, "WWW-Authenticate", "Bearer realm=\"halte\", error=\"invalid_token\"");
    }

    private void refuse(HttpServletResponse response, Refused refused, String id) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer broke off");
        }
        response.resetBuffer();
        response.setStatus(refused.status);
        response.setContentType(Problem.MEDIA);
        if (refused.header != null) {
            response.setHeader(refused.header, refused.value);
        }
        byte[] body = json.writeValueAsBytes(Problem.of(refused.failure, refused.status, id));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The path has numbers of customers at most; what stands behind the question mark is left out. */
    private static void log(HttpServletRequest request, HttpServletResponse response, String id, long begin) {
        Object caller = request.getAttribute(Caller.ATTRIBUTE);
        LOG.info(
                "{} {} {} {} ms, {}, request {}",
                request.getMethod(),
                request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?"),
                response.getStatus(),
                (System.nanoTime() - begin) / 1_000_000,
                caller instanceof Caller known ? known.name() : "nobody",
                id);
    }

    /** Ends a request that goes no further. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient Failure failure;
        private final String header;
        private final String value;

        Refused(int status, Failure failure, String header, String value) {
            super(failure.code());
            this.status = status;
            this.failure = failure;
            this.header = header;
            this.value = value;
        }
    }
}
