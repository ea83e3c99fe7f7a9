package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.runtime.api.Addons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two add-ons, and a log of what was asked. */
public final class FakeAddons implements Addons {

    public final List<String> asked = new ArrayList<>();
    private static final Dependent VALUE = new Dependent("segmentation", "value", "strategy rfm");

    private static Addon rfm(String version, String state) {
        return new Addon(
                "halte.segmentation.rfm",
                version,
                !state.equals("active"),
                state,
                List.of("strategy rfm"),
                null,
                state.equals("active") ? "shipped" : "rfm-2.jar",
                "Apache-2.0",
                "Halte",
                "ab12",
                "0.0.9",
                List.of(VALUE));
    }

    private static Addon broken() {
        return new Addon(
                "a.broken.one",
                "1.0.0",
                true,
                "broken",
                List.of(),
                "It misses package x.y.",
                "one.jar",
                null,
                null,
                "cd34",
                null,
                List.of());
    }

    @Override
    public List<Addon> list() {
        return List.of(rfm("0.1.0", "active"), broken());
    }

    @Override
    public Addon stage(String fileName, InputStream jar, String who) {
        try {
            asked.add("stage " + fileName + " " + jar.readAllBytes().length + " " + who);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rfm("2.0.0", "staged");
    }

    @Override
    public void discard(String addon, String who) {
        asked.add("discard " + addon + " " + who);
    }

    @Override
    public Preview preview(String addon) {
        Text finding = new Text("2 of 10 customers would move", "2 van de 10 klanten zouden verhuizen");
        Effect effect = new Effect("segmentation", "value", finding, 10, List.of(new Moved("good", null, 2)));
        Failure refusal = new Failure("SWAP_LEAVES_GAP", Actor.EXTENSION, "A gap would be left.", "Ask its maker.");
        return new Preview(rfm("2.0.0", "staged"), "0.1.0", List.of(effect), List.of(refusal), List.of("KPI orders"));
    }

    @Override
    public Swapped swap(String addon, String who) {
        asked.add("swap " + addon + " " + who);
        return new Swapped(rfm("2.0.0", "active"), "0.1.0", Instant.EPOCH, 42, true, List.of(VALUE));
    }

    @Override
    public Swapped back(String addon, String who) {
        asked.add("back " + addon + " " + who);
        return new Swapped(rfm("0.1.0", "active"), "2.0.0", Instant.EPOCH, 42, false, List.of());
    }

    @Override
    public Removal removal(String addon) {
        return new Removal(rfm("2.0.0", "active"), null, List.of(VALUE));
    }

    @Override
    public Removal remove(String addon, String who) {
        asked.add("remove " + addon + " " + who);
        return removal(addon);
    }

    @Override
    public void release(String addon, String who) {
        asked.add("release " + addon + " " + who);
    }
}
