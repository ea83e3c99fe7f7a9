package halte.store.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut and mended: while it is cut, nobody listens at its port. */
final class Relay implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Thread> carriers = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private Thread porter;

    Relay(int target) throws IOException {
        this.target = target;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void mend() throws IOException {
        ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        door = opened;
        porter = start(() -> {
            while (true) {
                Socket near = opened.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                start(() -> near.getInputStream().transferTo(far.getOutputStream()), near, far);
                start(() -> far.getInputStream().transferTo(near.getOutputStream()), near, far);
            }
        });
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private Thread start(Carrying carrying, Socket... after) {
        Thread thread = new Thread(() -> {
            try {
                carrying.run();
            } catch (IOException cut) {
                Thread.currentThread().interrupt();
            } finally {
                for (Socket socket : after) {
                    close(socket);
                }
            }
        });
        thread.setDaemon(true);
        if (after.length > 0) {
            carriers.add(thread);
        }
        thread.start();
        return thread;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** Closed sockets live on in the system until those who wait at them have woken up, so this waits for them to end. */
    void cut() throws IOException {
        door.close();
        await(porter);
        sockets.forEach(Relay::close);
        sockets.clear();
        carriers.forEach(Relay::await);
        carriers.clear();
    }

    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("a relay's thread does not end");
        }
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            cut();
        }
    }
}
