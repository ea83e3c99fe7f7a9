package halte.segmentation.propensity;

import halte.model.Text;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a customer's own behaviour moves his probability most, away from that of the mean customer.
 *
 * @param variable what it is about
 * @param weight by how much it moves the logit, together with all that tells of the same
 * @param text it in words
 */
record Strongest(Variable variable, double weight, Text text) {

    private static final double HARDLY = 0.01;

    /** Returns at most so many, the strongest first; of what tells of the same, such as product views, one. */
    static List<Strongest> of(Scorer scorer, TraitRow row, int most) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < scorer.terms().size(); i++) {
            Variable variable = variable(scorer, i);
            groups.computeIfAbsent(variable.group(), group -> new ArrayList<>()).add(i);
        }
        List<Strongest> all = new ArrayList<>();
        groups.values().forEach(terms -> add(all, scorer, row, terms));
        return all.stream()
                .sorted(Comparator.comparingDouble((Strongest each) -> -Math.abs(each.weight)))
                .limit(most)
                .toList();
    }

    private static Variable variable(Scorer scorer, int number) {
        return scorer.variables().get(scorer.terms().get(number).variable());
    }

    private static void add(List<Strongest> all, Scorer scorer, TraitRow row, List<Integer> terms) {
        double weight = 0;
        for (int term : terms) {
            weight += scorer.contribution(term, row);
        }
        int best = -1;
        double most = HARDLY;
        for (int term : terms) {
            double towards = Math.signum(weight) * scorer.contribution(term, row);
            if (towards > most && tellable(scorer, row, term)) {
                most = towards;
                best = term;
            }
        }
        if (best >= 0) {
            Variable variable = variable(scorer, best);
            all.add(new Strongest(variable, weight, variable.wording().apply(variable.of(row))));
        }
    }

    /** A term is told only where it leans the way it counts, so that what is said of others is true of them as they are. */
    private static boolean tellable(Scorer scorer, TraitRow row, int number) {
        Term term = scorer.terms().get(number);
        boolean there = term.missing() || !Double.isNaN(variable(scorer, number).of(row));
        return there && term.lean() * scorer.coefficients()[number + 1] > 0;
    }
}
