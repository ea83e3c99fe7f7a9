package halte.example.probe;

import halte.segmentation.api.Segmentations;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Shell commands that begin and end a steady stream of questions. */
@Component(
        service = Probe.class,
        property = {"osgi.command.scope=probe", "osgi.command.function=begin", "osgi.command.function=end"})
public final class Probe {

    private final Segmentations segmentations;
    private final AtomicReference<Asking> asking = new AtomicReference<>();

    /** Takes whom to ask. */
    @Activate
    public Probe(@Reference Segmentations segmentations) {
        this.segmentations = segmentations;
    }

    /**
     * Begins to ask.
     *
     * @param segmentation about which segmentation
     * @param customers about customers 1 to this number
     * @param perSecond how often, all threads together
     * @param threads on how many threads
     */
    public String begin(String segmentation, int customers, int perSecond, int threads) {
        Asking begun = new Asking(segmentations, segmentation, customers, TimeUnit.SECONDS.toNanos(1) / perSecond);
        if (!asking.compareAndSet(null, begun)) {
            return "busy";
        }
        begun.on(threads);
        return "begun";
    }

    /** Asks what is due until now, ends, and returns what came of it as JSON. */
    public String end() throws InterruptedException {
        Asking ended = asking.getAndSet(null);
        return ended == null ? "{}" : ended.end();
    }

    @Deactivate
    void stop() throws InterruptedException {
        end();
    }
}
