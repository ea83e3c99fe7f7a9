package halte.rest.resource;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which of several media types a caller likes best. */
final class Wish {

    private Wish() {}

    /** Returns the best of the types of streams; NDJSON when both are as good. */
    static String stream(HttpHeaders headers) {
        return best(headers, List.of(Rows.NDJSON, Rows.CSV));
    }

    /** Returns the first type offered that fits the best wish. */
    static String best(HttpHeaders headers, List<String> offered) {
        for (MediaType wish : headers.getAcceptableMediaTypes()) {
            for (String each : offered) {
                if (MediaType.valueOf(each).isCompatible(wish)) {
                    return each;
                }
            }
        }
        return offered.get(0);
    }
}
