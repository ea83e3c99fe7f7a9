package halte.runtime.addons;

import halte.model.HalteException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the add-ons folder changed; acts when it then stood still for one look, since files take time to be copied. */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Shelf shelf;
    private final Installer installer;
    private final Runnable reconcile;
    private volatile boolean closed;
    private Map<String, String> acted;
    private Map<String, String> last = Map.of();
    private String bundles = "";

    FolderWatch(Shelf shelf, Installer installer, Runnable reconcile) {
        this.shelf = shelf;
        this.installer = installer;
        this.reconcile = reconcile;
    }

    void start() {
        Thread thread = new Thread(this::watch, "halte-addons");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            if (installer.isTime()) {
                lookSafely();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** A folder that cannot be read today may be readable tomorrow. */
    private void lookSafely() {
        try {
            look();
        } catch (UncheckedIOException | HalteException failed) {
            LOG.error("The add-ons folder cannot be brought in line", failed);
        } catch (IllegalStateException stopping) {
            LOG.debug("The framework stops", stopping);
        }
    }

    private void look() {
        Map<String, String> files = shelf.look();
        boolean still = files.equals(last);
        last = files;
        String others = installer.fingerprint();
        boolean news = !files.equals(acted) || !others.equals(bundles);
        if (news && (still || files.isEmpty() || acted == null)) {
            acted = files;
            reconcile.run();
            bundles = installer.fingerprint();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
