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

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

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
        start(() -> {
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

    private static void start(Carrying carrying, Socket... after) {
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
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    void cut() throws IOException {
        door.close();
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            cut();
        }
    }
}
