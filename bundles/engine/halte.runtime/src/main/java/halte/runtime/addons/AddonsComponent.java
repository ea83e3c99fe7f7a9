package halte.runtime.addons;

import halte.runtime.Reception;
import halte.runtime.api.Addons;
import halte.store.api.Store;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the add-ons as a service and watches their folder. */
@Component(immediate = true)
public final class AddonsComponent implements Addons {

    private static final Logger LOG = LoggerFactory.getLogger(AddonsComponent.class);

    private final AtomicReference<Store> store = new AtomicReference<>();
    private final InstalledAddons addons;
    private final FolderWatch watch;

    /** Called by the framework. */
    @Activate
    public AddonsComponent(
            BundleContext framework, @Reference ServiceComponentRuntime components, @Reference Reception reception) {
        Path folder = Path.of(framework.getProperty("halte.home"), "addons");
        Path own = Path.of(framework.getProperty("halte.data"), "addons");
        Shelf shelf = new Shelf(folder, own);
        Installer installer = new Installer(framework);
        addons = new InstalledAddons(shelf, installer, reception, new Components(components), this::journal);
        watch = new FolderWatch(shelf, installer, addons::reconcile);
        watch.start();
    }

    @Deactivate
    void stop() {
        watch.close();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindStore(Store present) {
        store.set(present);
    }

    void unbindStore(Store gone) {
        store.compareAndSet(gone, null);
    }

    /** While there is no store the log alone knows. */
    private void journal(String who, String action, String subject, String detail) {
        LOG.info("{} {} by {}{}", action, subject, who, detail == null ? "" : ": " + detail);
        Store present = store.get();
        if (present != null) {
            present.journal().record(who, action, subject, detail);
        }
    }

    @Override
    public List<Addon> list() {
        return addons.list();
    }

    @Override
    public Addon stage(String fileName, InputStream jar, String who) {
        return addons.stage(fileName, jar, who);
    }

    @Override
    public void discard(String addon, String who) {
        addons.discard(addon, who);
    }

    @Override
    public Preview preview(String addon) {
        return addons.preview(addon);
    }

    @Override
    public Swapped swap(String addon, String who) {
        return addons.swap(addon, who);
    }

    @Override
    public Swapped back(String addon, String who) {
        return addons.back(addon, who);
    }

    @Override
    public Removal removal(String addon) {
        return addons.removal(addon);
    }

    @Override
    public Removal remove(String addon, String who) {
        return addons.remove(addon, who);
    }

    @Override
    public void release(String addon, String who) {
        addons.release(addon, who);
    }
}
