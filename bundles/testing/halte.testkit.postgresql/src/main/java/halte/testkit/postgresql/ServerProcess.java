package halte.testkit.postgresql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running server, under a shell that stops it and removes its folder as soon as nobody holds the shell's input any more. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS = 120;
    private static final int LOG_LINES = 400;
    private static final String READY = "database system is ready to accept connections";

    /** The input closes by itself when the Java process is killed, so that no server outlives its tests. */
    private static final String GUARD = """
            folder=$1; shift
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (cat <&3; kill -QUIT $server) >/dev/null 2>&1 &
            wait $server
            rm -rf "$folder"
            """;

    private final Process process;
    private final Thread reader;
    private final Deque<String> log = new ArrayDeque<>();
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean ready;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::readLog, "PostgreSQL's log");
        reader.setDaemon(true);
    }

    static ServerProcess start(Path home, ServerFolder folder, int port) throws IOException {
        List<String> words = folder.asOwner(
                "sh",
                "-c",
                GUARD,
                "guard",
                folder.path().toString(),
                home.resolve("bin/postgres").toString(),
                "-D",
                folder.data().toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-k",
                "",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=60",
                "-c",
                "timezone=UTC",
                "-c",
                "dynamic_shared_memory_type=mmap");
        ServerProcess server =
                new ServerProcess(Command.builder(folder.path(), words).start());
        server.reader.start();
        return server;
    }

    private void readLog() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        } catch (IOException e) {
            note(e.toString());
        } finally {
            decided.countDown();
        }
    }

    private void note(String line) {
        synchronized (log) {
            log.addLast(line);
            if (log.size() > LOG_LINES) {
                log.removeFirst();
            }
        }
        if (line.contains(READY)) {
            ready = true;
            decided.countDown();
        }
    }

    /** Waits until the server takes connections; false when it ended instead, or is not that far in time. */
    boolean ready() {
        await(decided::await);
        return ready;
    }

    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!await(process::waitFor)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("the server did not stop; its log:\n" + log());
        }
    }

    private interface Waiting {
        boolean await(long time, TimeUnit unit) throws InterruptedException;
    }

    private static boolean await(Waiting waiting) {
        try {
            return waiting.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
