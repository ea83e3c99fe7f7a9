package halte.rest.resource;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which of several media types a caller likes best. */
final class Wish {

    private Wish() {}

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
