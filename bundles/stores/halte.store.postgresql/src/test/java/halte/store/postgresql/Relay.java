package halte.store.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A way to a server that can be cut and mended. Its port is its own all the time; while it is cut, callers are hung up on at once. */
final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();
    private boolean whole;

    Relay(int target) throws IOException {
        this.target = target;
        start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() throws IOException {
        while (true) {
            connect(door.accept());
        }
    }

    /** Whoever is accepted comes before a cut, and is cut off by it, or after. */
    private synchronized void connect(Socket near) throws IOException {
        if (!whole) {
            near.close();
            return;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(near);
        sockets.add(far);
        start(() -> carry(near, far));
        start(() -> carry(far, near));
    }

    private static void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private static void start(Carrying carrying) {
        Thread thread = new Thread(() -> {
            try {
                carrying.run();
            } catch (IOException cut) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void mend() {
        whole = true;
    }

    /** A socket is shut down before it is closed: that reaches even those who wait at it, and the other side. */
    synchronized void cut() {
        whole = false;
        for (Socket socket : sockets) {
            cut(socket);
        }
        sockets.clear();
    }

    private static void cut(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.shutdownInput();
                socket.shutdownOutput();
            }
            socket.close();
        } catch (IOException closedMeanwhile) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
