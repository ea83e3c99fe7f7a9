package halte.rest.answer;

import halte.model.Actor;
import halte.model.Failure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, as RFC 9457 has it, with Halte's code, who must act, and what to do. */
@Schema(description = "What went wrong (RFC 9457), who must act, and what to do")
public record Problem(
        @Schema(description = "Always about:blank; the code says which problem it is")
        String type,

        @Schema(description = "The HTTP status in words") String title,
        @Schema(description = "The HTTP status") int status,

        @Schema(description = "One sentence that says what happened")
        String detail,

        @Schema(description = "The request's id, which the log has too")
        String instance,

        @Schema(description = "A stable code, such as SEGMENTATION_UNKNOWN")
        String code,

        @Schema(description = "Who must act") Actor actor,

        @Schema(description = "One sentence that says what to do")
        String advice) {

    /** The media type of problems. */
    public static final String MEDIA = "application/problem+json";

    /**
     * Makes a problem of a failure.
     *
     * @param failure what went wrong
     * @param status the HTTP status
     * @param request the request's id
     */
    public static Problem of(Failure failure, int status, String request) {
        return new Problem(
                "about:blank",
                Statuses.title(status),
                status,
                failure.message(),
                "urn:uuid:" + request,
                failure.code(),
                failure.actor(),
                failure.advice());
    }
}
