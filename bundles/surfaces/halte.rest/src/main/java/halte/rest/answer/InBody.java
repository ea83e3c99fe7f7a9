package halte.rest.answer;

import halte.model.Failure;
import halte.model.HalteException;
import java.util.function.Supplier;

/** Says that something unknown stands in the body: that makes the body wrong, not the address. */
public final class InBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private InBody(HalteException refused) {
        super(refused);
        this.failure = refused.failure();
    }

    /** Does what the body asks for; what is unknown to it stands in the body. */
    public static <T> T asked(Supplier<T> change) {
        try {
            return change.get();
        } catch (HalteException refused) {
            throw Statuses.of(refused.failure()) == 404 ? new InBody(refused) : refused;
        }
    }

    Failure failure() {
        return failure;
    }
}
