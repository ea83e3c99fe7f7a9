package halte.segmentation.engagement;

import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;

/** How likely a new customer gives up: does nothing in the active days after he was new. Learned from earlier customers at the same age. */
final class EarlyRisk {

    /** The ages in days at which it is told. */
    static final List<Integer> AGES = List.of(7, 14);

    private final EngagementParameters wanted;
    private final EngagementTraits traits;
    private final List<RiskTable> tables;

    /** Makes risks from tables by ascending age. */
    EarlyRisk(EngagementParameters wanted, EngagementTraits traits, List<RiskTable> tables) {
        this.wanted = wanted;
        this.traits = traits;
        this.tables = tables;
    }

    /** Learns a table for each age and checks it; nothing when there are too few earlier customers. */
    static List<RiskCheck> learn(TraitTable population, EngagementParameters wanted, EngagementTraits traits) {
        List<RiskCheck> checks = new ArrayList<>();
        for (int age : AGES) {
            RiskSample sample = RiskSample.of(age, population, wanted, traits);
            if (sample.size() >= RiskCheck.FEWEST) {
                checks.add(RiskCheck.of(age, sample));
            }
        }
        return checks;
    }

    List<RiskTable> tables() {
        return tables;
    }

    /** Returns the table of somebody's age; null when he is too new, no longer new, or nothing was learned. */
    RiskTable table(TraitRow row) {
        double age = Rhythm.age(row);
        RiskTable found = null;
        for (int i = 0; i < tables.size(); i++) {
            boolean reached = age >= tables.get(i).age() && age < wanted.earlyDays();
            found = reached && touches(row, tables.get(i)) >= 0 ? tables.get(i) : found;
        }
        return found;
    }

    boolean risky(TraitRow row) {
        RiskTable table = table(row);
        return table != null && table.risky(touches(row, table));
    }

    /** Returns how many touches somebody had after his first order at the age of a table. */
    double touches(TraitRow row, RiskTable table) {
        return Rhythm.after(row.number(traits.within(table.age())));
    }
}
