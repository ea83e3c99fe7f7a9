package halte.shell.print;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import halte.model.Text;
import java.util.Collection;

/** Says what is wrong with JSON that a person wrote, by the names that he wrote. */
public final class JsonMistake {

    private JsonMistake() {}

    /** Returns what is wrong and where, without a full stop. */
    public static String why(JsonProcessingException wrong) {
        JsonLocation at = wrong.getLocation();
        return what(wrong) + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
    }

    private static String what(JsonProcessingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException stranger) {
            return "'" + stranger.getPropertyName() + "' is not known here; known are "
                    + stranger.getKnownPropertyIds();
        }
        if (wrong instanceof JsonEOFException) {
            return "it ends too early: a bracket or quote is not closed";
        }
        return wrong instanceof JsonMappingException mapping ? form(mapping) : wrong.getOriginalMessage();
    }

    private static String form(JsonMappingException wrong) {
        if (wrong.getCause() instanceof NullPointerException missing && missing.getMessage() != null) {
            return name(wrong) + " needs '" + missing.getMessage() + "'";
        }
        boolean trailing = wrong.getOriginalMessage().startsWith("Trailing token");
        return trailing
                ? "something follows after its end"
                : wrong instanceof MismatchedInputException mismatch
                        ? name(wrong) + " must be " + expected(mismatch.getTargetType())
                        : name(wrong) + " does not have the form that it should have";
    }

    private static String name(JsonMappingException wrong) {
        String name = wrong.getPath().isEmpty()
                ? null
                : wrong.getPath().get(wrong.getPath().size() - 1).getFieldName();
        return name == null ? "it" : "'" + name + "'";
    }

    private static String expected(Class<?> type) {
        if (type == null || type == String.class) {
            return "a text";
        }
        if (type == Text.class) {
            return "an object {\"en\": ..., \"nl\": ...}";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list [...]" : "an object {...}";
    }
}
