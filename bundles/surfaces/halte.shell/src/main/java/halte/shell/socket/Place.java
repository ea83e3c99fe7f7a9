package halte.shell.socket;

import halte.model.Actor;
import halte.model.Failure;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the command socket lies: {@code halte.sock} in the data folder, or in an owner-only folder below the system's folder for
 * temporary files when the former's path is too long for a socket. {@code halte.sock.path} in the data folder says which.
 */
public final class Place {

    private static final int LONGEST = 100;
    private static final String NAME = "halte.sock";
    private static final String SHORT_FOLDER = "halte-command-";

    private final Path data;
    private final Path pointer;
    private Path socket;

    /**
     * Names the place.
     *
     * @param data the data folder
     */
    public Place(Path data) {
        this.data = data.toAbsolutePath().normalize();
        this.pointer = this.data.resolve(NAME + ".path");
    }

    /**
     * Opens the socket, readable and writable by its owner alone, and says where it is.
     *
     * @throws IOException when that is not possible
     */
    public ServerSocketChannel open() throws IOException {
        removeStale();
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket = tooLong(data.resolve(NAME)) ? bindElsewhere(channel) : bindInData(channel);
        Files.writeString(pointer, socket + "\n");
        return channel;
    }

    /** Removes what {@link #open} made. */
    public void close() throws IOException {
        Files.deleteIfExists(pointer);
        remove(socket);
    }

    public Path socket() {
        return socket;
    }

    /** Binds in a folder that nobody else can enter, so that the socket is never reachable before its permissions are set. */
    private Path bindInData(ServerSocketChannel channel) throws IOException {
        Path hidden = data.resolve(".s");
        Files.deleteIfExists(hidden.resolve("s"));
        Files.deleteIfExists(hidden);
        Files.createDirectory(
                hidden, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path bound = bind(channel, hidden.resolve("s"));
        Path open = Files.move(bound, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(hidden);
        return open;
    }

    private Path bindElsewhere(ServerSocketChannel channel) throws IOException {
        return bind(channel, Files.createTempDirectory(SHORT_FOLDER).resolve(NAME));
    }

    private static Path bind(ServerSocketChannel channel, Path path) throws IOException {
        channel.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        return path;
    }

    private void removeStale() throws IOException {
        if (Files.exists(pointer)) {
            removeDead(Path.of(Files.readString(pointer, StandardCharsets.UTF_8).strip()));
        }
        removeDead(data.resolve(NAME));
    }

    private void removeDead(Path stale) throws IOException {
        boolean ours = stale.endsWith(NAME)
                && (stale.getParent().equals(data)
                        || stale.getParent().getFileName().toString().startsWith(SHORT_FOLDER));
        if (!ours || !Files.exists(stale)) {
            return;
        }
        if (!tooLong(stale) && alive(stale)) {
            throw new Failure(
                            "ALREADY_RUNNING",
                            Actor.CONFIGURATION,
                            "Another Halte process serves the data folder " + data + ".",
                            "Stop it with 'halte stop', or start this one with another data folder.")
                    .asException();
        }
        remove(stale);
    }

    private void remove(Path path) throws IOException {
        if (path == null) {
            return;
        }
        Files.deleteIfExists(path);
        if (!path.getParent().equals(data)) {
            Files.deleteIfExists(path.getParent());
        }
    }

    private static boolean alive(Path path) {
        try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            return probe.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean tooLong(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
