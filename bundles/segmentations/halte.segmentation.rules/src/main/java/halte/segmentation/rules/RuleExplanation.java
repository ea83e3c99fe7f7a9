package halte.segmentation.rules;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** Walks a customer through every condition of a rule, leaving none out. */
final class RuleExplanation {

    private static final Text ALL = new Text("All of these", "Elk van deze");
    private static final Text ANY = new Text("At least one of these", "Minstens een van deze");
    private static final Text NOT = new Text("Not this", "Niet dit");

    private final String segment;
    private final TraitRow row;
    private final List<Reason> reasons = new ArrayList<>();

    private RuleExplanation(String segment, TraitRow row) {
        this.segment = segment;
        this.row = row;
    }

    static List<Reason> of(Rule rule, TraitRow row) {
        RuleExplanation explanation = new RuleExplanation(rule.segment().id(), row);
        explanation.walk(rule.condition(), 0);
        return explanation.reasons;
    }

    private void walk(Condition condition, int depth) {
        Truth truth = condition.test(row);
        if (condition instanceof Condition.Leaf leaf) {
            Text text = Words.leaf(leaf, row, truth);
            reasons.add(new Reason(segment, leaf.trait().name(), truth == Truth.TRUE, text, depth));
        } else if (condition instanceof Condition.All all) {
            group(ALL, truth, depth, all.parts());
        } else if (condition instanceof Condition.Any any) {
            group(ANY, truth, depth, any.parts());
        } else if (condition instanceof Condition.Not not) {
            group(NOT, truth, depth, not.part());
        }
    }

    private void group(Text title, Truth truth, int depth, Condition... parts) {
        reasons.add(new Reason(segment, null, truth == Truth.TRUE, Words.group(title, truth), depth));
        for (Condition part : parts) {
            walk(part, depth + 1);
        }
    }
}
