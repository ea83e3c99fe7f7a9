package halte.segmentation.drift;

import halte.model.Text;
import halte.segmentation.api.Drift.Level;
import halte.segmentation.api.Drift.Shift;
import halte.segmentation.drift.Baseline.Spread;
import halte.trait.api.TraitColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds a population against the one that a model was fitted to. */
public final class Watch {

    private static final Comparator<Shift> LARGEST_FIRST = Comparator.comparingDouble(
                    (Shift shift) -> Double.isNaN(shift.index()) ? -1 : shift.index())
            .reversed()
            .thenComparing(Shift::trait);

    private final Baseline then;
    private final List<Shift> population = new ArrayList<>();
    private final Map<String, List<Shift>> segments = new TreeMap<>();
    private final List<Text> findings = new ArrayList<>();
    private final Shift sizes;

    /**
     * Compares.
     *
     * @param then how it was
     * @param now a sample of how it is
     * @param sizes number of members by segment
     * @param unassigned how many are in no segment
     */
    public Watch(Baseline then, Sample now, Map<String, Long> sizes, long unassigned) {
        this.then = then;
        then.traits().forEach(spread -> compare(spread, now));
        population.sort(LARGEST_FIRST);
        segments.values().forEach(shifts -> shifts.sort(LARGEST_FIRST));
        this.sizes = Shifts.sizes(then.sizes(), then.unassigned(), sizes, unassigned);
        find();
    }

    private void compare(Spread before, Sample now) {
        Optional<TraitColumn> column = now.table().columns().stream()
                .filter(each -> each.name().equals(before.bins().trait()))
                .findFirst();
        if (column.isEmpty()) {
            return;
        }
        Spread after = now.spread(before.bins(), column.get());
        List<String> labels = before.bins().labels();
        String trait = before.bins().trait();
        population.add(Shifts.of(trait, labels, before.all(), after.all()));
        before.segments().forEach((segment, counts) -> {
            long[] fresh = after.segments().get(segment);
            if (fresh != null) {
                segments.computeIfAbsent(segment, none -> new ArrayList<>())
                        .add(Shifts.of(trait, labels, counts, fresh));
            }
        });
    }

    private void find() {
        population.forEach(shift -> find(
                shift,
                "The trait '" + shift.trait() + "' of all customers",
                "De eigenschap '" + shift.trait() + "' van alle klanten"));
        find(sizes, "The distribution of customers over segments", "De verdeling van klanten over doelgroepen");
        segments.forEach((segment, shifts) -> shifts.forEach(shift -> find(
                shift,
                "The trait '" + shift.trait() + "' of the segment '" + segment + "'",
                "De eigenschap '" + shift.trait() + "' van de doelgroep '" + segment + "'")));
        if (then.customers() < 100) {
            findings.add(new Text(
                    "The model was fitted to " + then.customers()
                            + " customers only: too few to tell drift from chance.",
                    "Het model is gemaakt op slechts " + then.customers()
                            + " klanten: te weinig om verschuiving van toeval te onderscheiden."));
        }
    }

    private void find(Shift shift, String en, String nl) {
        String index = String.format(java.util.Locale.ROOT, "%.2f", shift.index());
        if (shift.level() == Level.LARGE) {
            findings.add(new Text(
                    en + " has shifted much since the fit (index " + index + ", above 0.25): fit anew.",
                    nl + " is sinds de vorige modelbepaling sterk verschoven (index " + index
                            + ", boven 0,25): bepaal het model opnieuw."));
        } else if (shift.level() == Level.MODERATE) {
            findings.add(new Text(
                    en + " has shifted since the fit (index " + index + ", from 0.1 on): look at it.",
                    nl + " is sinds de vorige modelbepaling verschoven (index " + index + ", vanaf 0,1): bekijk het."));
        }
    }

    /** Returns the shifts among all customers, largest first. */
    public List<Shift> population() {
        return population;
    }

    /** Returns the shifts among members, by segment. */
    public Map<String, List<Shift>> segments() {
        return segments;
    }

    /** Returns the shift of sizes. */
    public Shift sizes() {
        return sizes;
    }

    /** Returns what exceeds the usual bounds. */
    public List<Text> findings() {
        return findings;
    }
}
