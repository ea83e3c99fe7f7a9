package halte.shell.socket;

import java.time.Duration;

/**
 * What bounds the command socket.
 *
 * @param parallel how many commands run at once; further clients are refused
 * @param request the largest request in bytes
 * @param patience how long a client may take to send its request
 * @param stop how long running commands may take to end when the process stops; half of it before they are interrupted
 */
public record Limits(int parallel, int request, Duration patience, Duration stop) {

    /** What is usual. */
    public static final Limits USUAL = new Limits(8, 1 << 20, Duration.ofSeconds(10), Duration.ofSeconds(6));
}
