package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes lines of JSON as they come. */
final class Lines {

    private Lines() {}

    static void write(OutputStream out, ObjectMapper json, Object value) {
        try {
            out.write(json.writeValueAsBytes(value));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException("the caller is gone", gone);
        }
    }
}
