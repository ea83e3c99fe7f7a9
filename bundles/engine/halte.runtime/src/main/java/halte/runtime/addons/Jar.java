package halte.runtime.addons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Version;

/**
 * A jar in one of the add-on folders.
 *
 * @param file where it is
 * @param name the bundle's symbolic name; the file's name when it is no bundle
 * @param version the bundle's version
 * @param checksum SHA-256 in hexadecimal
 * @param problem why it is no bundle; null when it is one
 */
record Jar(Path file, String name, Version version, String checksum, String problem) {

    static Jar read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (named == null) {
                return stranger(file, "it is a jar, but no OSGi bundle: its manifest has no Bundle-SymbolicName");
            }
            return new Jar(file, named.split(";")[0].strip(), version(manifest), checksum(file), null);
        } catch (IOException damaged) {
            return stranger(file, "it cannot be read as a jar: " + damaged.getMessage());
        } catch (IllegalArgumentException noVersion) {
            return stranger(file, "its Bundle-Version is none: " + noVersion.getMessage());
        }
    }

    private static Version version(Manifest manifest) {
        Attributes attributes = manifest.getMainAttributes();
        return Version.parseVersion(attributes.getValue("Bundle-Version"));
    }

    private static Jar stranger(Path file, String problem) {
        return new Jar(file, file.getFileName().toString(), Version.emptyVersion, null, problem);
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new UncheckedIOException(new IOException(everyPlatformHasIt));
        }
    }

    boolean isBundle() {
        return problem == null;
    }

    String fileName() {
        return file.getFileName().toString();
    }

    /** The same content is the same bundle, wherever its file lies. */
    String location() {
        return Installer.location(checksum);
    }

    String nameAndVersion() {
        return name + " " + version;
    }
}
