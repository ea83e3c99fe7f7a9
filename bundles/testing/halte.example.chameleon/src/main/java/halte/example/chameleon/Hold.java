package halte.example.chameleon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that makes a counter stand still while it is there, and in which the counter says how far it is; none when unnamed. */
record Hold(String file) {

    boolean isOn() {
        return !file.isEmpty() && Files.exists(Path.of(file));
    }

    /** Never makes the file: whoever deleted it wants no more of it. */
    void tell(String where) {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), where, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (NoSuchFileException released) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
