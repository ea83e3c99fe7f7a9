package halte.shell;

import halte.shell.command.ShippedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Reads files that installed bundles bring along. */
final class BundleFiles implements ShippedFiles {

    private final BundleContext bundles;

    BundleFiles(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public SortedMap<String, String> texts(String bundle, String folder, String pattern) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Bundle each : bundles.getBundles()) {
            if (bundle.equals(each.getSymbolicName())) {
                Enumeration<URL> found = each.findEntries(folder, pattern, false);
                for (URL url : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
                    texts.put(url.getPath().substring(url.getPath().lastIndexOf('/') + 1), text(url));
                }
            }
        }
        return texts;
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
