package halte.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The data folder, held by one process at a time. Its subfolder {@code runtime} is the framework's own and can be made anew at any
 * time: it is, after a start that broke off while bundles were being installed.
 */
final class DataFolder implements AutoCloseable {

    private static final String INSTALLING = "runtime.installing";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder hold(Path folder) {
        Path file = folder.resolve("halte.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new StartFailure(
                        StartFailure.CONFIGURATION,
                        "Another Halte (process " + holder + ") already works on " + folder
                                + ". Use that one, stop it first (halte stop), or choose another folder with --workspace.",
                        null);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new DataFolder(folder, channel);
        } catch (IOException unusable) {
            throw new StartFailure(
                    StartFailure.RESOURCES,
                    "The data folder " + folder + " cannot be used: " + unusable
                            + ". Check that it exists, that this account may write there, and that the disk has space.",
                    unusable);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Returns the framework's folder, emptied when the last start broke off. */
    Path runtime() throws IOException {
        Path runtime = folder.resolve("runtime");
        if (Files.exists(folder.resolve(INSTALLING))) {
            delete(runtime);
        }
        Files.createDirectories(runtime);
        Files.writeString(folder.resolve(INSTALLING), "");
        return runtime;
    }

    /** Notes that all bundles are installed and started. */
    void installed() throws IOException {
        Files.deleteIfExists(folder.resolve(INSTALLING));
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
