package halte.segmentation.focus;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Coverage;
import halte.segmentation.api.Coverage.Variant;
import halte.segmentation.api.Focus;
import halte.segmentation.api.SegmentRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Deals out variants of a message.
 *
 * @param members the members of the segments
 * @param silent who shall not be addressed, ascending
 */
record Covering(Members members, long[] silent) {

    private static final int FEW = 30;

    static void check(List<SegmentRef> segments) {
        boolean fits = !segments.isEmpty() && segments.size() <= Focus.MOST_VARIANTS;
        if (!fits || new HashSet<>(segments).size() < segments.size()) {
            throw new Failure(
                            "COVERAGE_INVALID",
                            Actor.USER,
                            "From 1 to " + Focus.MOST_VARIANTS
                                    + " different segments can have a variant of their own, not " + segments.size()
                                    + " or the same one twice.",
                            "Name other segments.")
                    .asException();
        }
    }

    Coverage of(List<SegmentRef> segments, long customers) {
        List<Variant> variants = new ArrayList<>();
        long[] taken = new long[0];
        for (SegmentRef segment : segments) {
            long[] its = members.of(segment);
            variants.add(variant(segment, its, taken));
            taken = LongStream.concat(Arrays.stream(taken), Arrays.stream(its))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        long quiet = silent.length;
        long addressed = variants.stream().mapToLong(Variant::addressed).sum();
        long otherwise = Math.max(0, customers - addressed - quiet);
        return new Coverage(customers, variants, otherwise, quiet, findings(variants, otherwise, customers));
    }

    private Variant variant(SegmentRef segment, long[] its, long[] taken) {
        long suppressed = 0;
        long earlier = 0;
        for (long customer : its) {
            if (Members.has(silent, customer)) {
                suppressed++;
            } else if (Members.has(taken, customer)) {
                earlier++;
            }
        }
        return new Variant(segment, its.length, its.length - suppressed - earlier, earlier, suppressed);
    }

    private static List<Text> findings(List<Variant> variants, long otherwise, long customers) {
        List<Text> findings = new ArrayList<>();
        double share = customers == 0 ? 0 : 100.0 * otherwise / customers;
        findings.add(new Text(
                String.format(Locale.ENGLISH, "%.1f %% of all customers get the default.", share),
                String.format(Locale.forLanguageTag("nl"), "%.1f %% van alle klanten krijgt de standaard.", share)));
        for (Variant variant : variants) {
            if (variant.addressed() < FEW) {
                findings.add(few(variant));
            }
        }
        return findings;
    }

    private static Text few(Variant variant) {
        String name = "'" + variant.segment() + "'";
        if (variant.addressed() == 0) {
            return new Text(
                    "Nobody gets the variant of " + name
                            + ": it has no members, or others come first, or they shall not be addressed.",
                    "Niemand krijgt de variant van " + name
                            + ": zij heeft geen leden, of andere gaan voor, of zij mogen niet worden benaderd.");
        }
        return new Text(
                "The variant of " + name + " goes to " + variant.addressed()
                        + " customers only: too few to see whether it works better than the default.",
                "De variant van " + name + " gaat naar slechts " + variant.addressed()
                        + " klanten: te weinig om te zien of hij beter werkt dan de standaard.");
    }
}
