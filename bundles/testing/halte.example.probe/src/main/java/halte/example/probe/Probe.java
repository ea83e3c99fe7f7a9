package halte.example.probe;

import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Explanation;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Shell commands that begin and end a steady stream of questions. */
@Component(
        service = Probe.class,
        immediate = true,
        property = {
            "osgi.command.scope=probe",
            "osgi.command.function=begin",
            "osgi.command.function=answers",
            "osgi.command.function=end"
        })
public final class Probe {

    private static final int THREADS = 8;

    private final Instant at = Instant.now();
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
     * @param strategy which strategy's description to ask for
     * @param segmentation which of its segmentations to have explained
     * @param customers for customers 1 to this number
     * @param perSecond how often, all threads together
     * @param explained every how manieth question is for an explanation, which takes more than a description
     */
    public String begin(String strategy, String segmentation, int customers, int perSecond, int explained) {
        Question describe = number -> describe(strategy);
        Question explain = number -> explain(segmentation, 1 + number / explained % customers);
        Asking begun = new Asking(number -> (number % explained == 0 ? explain : describe).ask(number), perSecond);
        if (!asking.compareAndSet(null, begun)) {
            return "busy";
        }
        begun.on(THREADS);
        return "begun";
    }

    private String describe(String strategy) {
        return segmentations.strategies().stream()
                .filter(descriptor -> descriptor.id().equals(strategy))
                .map(descriptor -> "described: " + descriptor.description().en())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the strategy is not listed"));
    }

    private String explain(String segmentation, long customer) {
        Explanation explanation = segmentations.explain(segmentation, customer, at);
        return "explained by " + explanation.servedBy() + ": "
                + explanation.reasons().get(0).text().en();
    }

    /** Returns how often each answer came until now, as JSON. */
    public String answers() {
        Asking now = asking.get();
        return now == null ? "{}" : now.counts();
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
