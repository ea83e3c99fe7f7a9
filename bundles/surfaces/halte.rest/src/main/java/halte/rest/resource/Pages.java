package halte.rest.resource;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Pages of lists: the body is the list, the Link header names the next page. */
final class Pages {

    /** How long a page may be. */
    static final int LONGEST = 10_000;

    private Pages() {}

    /**
     * Answers with a page.
     *
     * @param uri what was asked
     * @param items the page
     * @param parameter the parameter that goes on from a page
     * @param next its value for the next page; null when this is the last
     */
    static Response of(UriInfo uri, List<?> items, String parameter, Object next) {
        Response.ResponseBuilder page = Response.ok(items);
        if (next != null) {
            URI link = UriBuilder.fromPath(uri.getRequestUri().getRawPath())
                    .replaceQuery(uri.getRequestUri().getRawQuery())
                    .replaceQueryParam(parameter, next)
                    .build();
            page.header("Link", "<" + link + ">; rel=\"next\"");
        }
        return page.build();
    }
}
