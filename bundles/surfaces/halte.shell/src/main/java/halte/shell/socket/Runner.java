package halte.shell.socket;

import halte.shell.print.Output;

/** Runs command lines; called by several threads at once. An interrupt means that nobody waits for the answer any more. */
public interface Runner {

    /**
     * Runs one command line to its end.
     *
     * @return the exit code
     */
    int run(Request request, Output output);
}
