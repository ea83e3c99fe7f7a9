package halte.rest.resource;

import halte.rest.answer.Failures;
import java.util.Arrays;
import java.util.Locale;

/** Checks parts of a request. */
final class Check {

    private Check() {}

    /** Returns a number within bounds. */
    static int within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw Failures.parameterInvalid(name, "must be 1 to " + most).asException();
        }
        return value;
    }

    /** Returns a part of the body that must be there. */
    static <T> T there(String name, T value) {
        if (value == null) {
            throw Failures.body("'" + name + "' is missing").asException();
        }
        return value;
    }

    /** Returns a constant by its name, in whatever case; null when there is none. */
    static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Failures.parameterInvalid(
                                name, "must be one of " + Arrays.toString(type.getEnumConstants()))
                        .asException());
    }
}
