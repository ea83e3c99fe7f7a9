package halte.rest.answer;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into a problem; a stack trace goes to the log only. */
public final class Mapper implements ExceptionMapper<Throwable> {

    /** The request attribute that holds the request's id. */
    public static final String REQUEST_ID = "halte.request";

    private static final Logger LOG = LoggerFactory.getLogger(Mapper.class);
    private static final int RETRY_SECONDS = 10;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String id = String.valueOf(request.getAttribute(REQUEST_ID));
        if (thrown instanceof ParamException wrong) {
            return param(wrong, id);
        }
        if (thrown instanceof WebApplicationException http) {
            return http(http, id);
        }
        if (thrown instanceof InBody unknown) {
            return answer(unknown.failure(), 422, id).build();
        }
        Failure failure = thrown instanceof HalteException known ? known.failure() : Failures.broke(thrown);
        if (failure.actor() == Actor.ENGINE || failure.actor() == Actor.EXTENSION) {
            LOG.error("Request {} failed with {}", id, failure.code(), thrown);
        }
        return answer(failure, Statuses.of(failure), id).build();
    }

    private static Response param(ParamException wrong, String id) {
        if (wrong instanceof ParamException.PathParamException) {
            return answer(Failures.http(404), 404, id).build();
        }
        Failure failure = Failures.parameterInvalid(wrong.getParameterName(), "does not have the form it should have");
        return answer(failure, 400, id).build();
    }

    private static Response http(WebApplicationException http, String id) {
        int status = http.getResponse().getStatus();
        Response.ResponseBuilder answer = answer(Failures.http(status), status, id);
        String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static Response.ResponseBuilder answer(Failure failure, int status, String id) {
        Response.ResponseBuilder answer =
                Response.status(status).type(Problem.MEDIA).entity(Problem.of(failure, status, id));
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer;
    }
}
