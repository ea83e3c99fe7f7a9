package halte.segmentation.layers;

import halte.model.Text;
import halte.segmentation.api.Layers.Layer;
import halte.segmentation.api.Layers.Repeat;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.trait.api.Timelines.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges whether a lattice says something. */
final class Verdict {

    private static final long DAYS_APART = 7;

    private final List<Text> findings = new ArrayList<>();
    private boolean sufficient = true;

    private Verdict() {}

    static Sufficiency of(List<Layer> layers, Grown grown, Repeat everybody, Extent extent, Instant at) {
        Verdict verdict = new Verdict();
        verdict.layers(layers);
        verdict.nodes(grown);
        verdict.orders(everybody, grown.floor());
        verdict.moments(layers);
        return new Sufficiency(
                verdict.sufficient, grown.everybody().size, days(extent, at), List.copyOf(verdict.findings));
    }

    private void layers(List<Layer> layers) {
        long used = layers.stream().filter(Layer::used).count();
        if (used < layers.size()) {
            lacking(
                    "Only " + used + " of " + layers.size() + " layers take part; the others have a gap.",
                    "Slechts " + used + " van de " + layers.size() + " lagen doen mee; de andere ontbreken.");
        }
    }

    private void nodes(Grown grown) {
        boolean deep = grown.cells().tables(2).length > 0;
        boolean shown = java.util.stream.IntStream.of(grown.cells().tables(2))
                .mapToObj(grown.cells()::table)
                .anyMatch(table -> table.stream().anyMatch(Cell::shown));
        if (deep && !shown) {
            lacking(
                    "No combination of two layers can be shown with a floor of " + grown.floor() + " customers.",
                    "Geen enkele combinatie van twee lagen kan worden getoond met een ondergrens van " + grown.floor()
                            + " klanten.");
        }
    }

    private void orders(Repeat everybody, int floor) {
        if (everybody.ordered() < 0) {
            lacking(
                    "Fewer than " + floor + " customers ordered, so nothing is said about ordering again.",
                    "Minder dan " + floor + " klanten bestelden; over herhaalaankopen wordt niets gezegd.");
        } else if (!everybody.sufficient()) {
            lacking(
                    "Too few customers ordered to know the repeat rate to within 10 percentage points either way.",
                    "Te weinig klanten bestelden om het deel dat opnieuw bestelt tot op 10 procentpunt te kennen.");
        }
    }

    private void moments(List<Layer> layers) {
        List<Instant> runs = layers.stream()
                .map(Layer::lastRun)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long apart = runs.isEmpty()
                ? 0
                : Duration.between(runs.get(0), runs.get(runs.size() - 1)).toDays();
        if (apart > DAYS_APART) {
            findings.add(new Text(
                    "The layers are of moments that are " + apart + " days apart; run them for the same moment.",
                    "De lagen zijn van momenten die " + apart
                            + " dagen uiteen liggen; voer ze uit voor hetzelfde moment."));
        }
    }

    private void lacking(String en, String nl) {
        sufficient = false;
        findings.add(new Text(en, nl));
    }

    private static long days(Extent extent, Instant at) {
        if (extent.first() == null || extent.first().isAfter(at)) {
            return 0;
        }
        Instant end = extent.last().isAfter(at) ? at : extent.last();
        return Duration.between(extent.first(), end).toDays();
    }
}
