package halte.segmentation.outcome;

import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.statistics.Frequent;
import halte.segmentation.statistics.Holm;
import halte.trait.api.TraitColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which variant of a message each customer got.
 *
 * @param generic the variant that everybody could have got
 * @param specific the others, the most frequent first
 * @param left how many others are left out
 * @param column the variants by customer; null without variants
 * @param values the outcomes
 */
record Variants(String generic, List<String> specific, int left, TraitColumn column, Values values) {

    static final Variants NONE = new Variants(null, List.of(), 0, null, null);

    static Variants of(Question question, TraitColumn column, int[] everybody, Values values) {
        List<String> all = Frequent.of(
                IntStream.of(everybody).mapToObj(column::text).filter(text -> !question.generic()
                        .equals(text)),
                Integer.MAX_VALUE);
        int kept = Math.min(all.size(), Outcome.MOST_VARIANTS);
        return new Variants(question.generic(), all.subList(0, kept), all.size() - kept, column, values);
    }

    /** Holds each variant against the generic one, among some customers. */
    List<Gain> gains(int[] rows, boolean alone) {
        if (specific.isEmpty()) {
            return List.of();
        }
        Sample plain = sample(rows, generic);
        List<Gain> gains = specific.stream()
                .map(variant -> gain(variant, sample(rows, variant), plain))
                .toList();
        return alone ? adjusted(List.of(gains), List.of(true), 2).get(0) : gains;
    }

    private Sample sample(int[] rows, String variant) {
        int[] its = IntStream.of(rows)
                .filter(row -> variant.equals(column.text(row)))
                .toArray();
        return Sample.of(values.each(), its, values.share());
    }

    private static Gain gain(String variant, Sample its, Sample plain) {
        return new Gain(variant, its.part(), plain.part(), its.against(plain));
    }

    /**
     * Adjusts for the number of gains.
     *
     * @param gains by segment
     * @param sufficient by segment whether its data suffices
     * @param least of how many customers on either side the outcome must be known
     */
    List<List<Gain>> adjusted(List<List<Gain>> gains, List<Boolean> sufficient, long least) {
        double[] adjusted = Holm.adjusted(gains.stream()
                .flatMap(List::stream)
                .mapToDouble(gain -> gain.lift().p())
                .toArray());
        int next = 0;
        List<List<Gain>> all = new ArrayList<>();
        for (int i = 0; i < gains.size(); i++) {
            List<Gain> its = new ArrayList<>();
            for (Gain gain : gains.get(i)) {
                boolean enough = sufficient.get(i)
                        && gain.specific().known() >= least
                        && gain.generic().known() >= least;
                its.add(new Gain(
                        gain.variant(),
                        gain.specific(),
                        gain.generic(),
                        Sample.adjusted(gain.lift(), adjusted[next++], enough)));
            }
            all.add(its);
        }
        return all;
    }
}
