package halte.shell.print;

import java.io.OutputStream;

/** Where a command's output goes. */
public interface Output {

    /** Returns the stream for answers. */
    OutputStream out();

    /** Returns the stream for failures and hints. */
    OutputStream err();

    /**
     * Shows how far it is, in place.
     *
     * @param line the line to show; empty to take it away
     */
    void progress(String line);
}
