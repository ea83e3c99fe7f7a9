package halte.segmentation.rfm;

import halte.model.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a scale makes of a value: the score, what it means, and all boundaries. */
final class ScaleWords {

    private final Scale scale;
    private final Text[] meanings;

    ScaleWords(Scale scale) {
        this.scale = scale;
        meanings = new Text[scale.cuts().length + 1];
        for (int rank = 0; rank < meanings.length; rank++) {
            meanings[rank] = meaning(scale, rank);
        }
    }

    Dimension dimension() {
        return scale.dimension();
    }

    Text say(double value) {
        Text title = scale.dimension().title();
        Text number = Text.number(value);
        Text unit = scale.dimension().unit();
        Text means = meanings[scale.rank(value)];
        String score = ": score " + scale.score(value);
        return new Text(
                capital(title.en()) + " is " + number.en() + unit.en() + score + " of " + scale.bins() + means.en(),
                capital(title.nl()) + " is " + number.nl() + unit.nl() + score + " van " + scale.bins() + means.nl());
    }

    private static Text meaning(Scale scale, int rank) {
        double[] cuts = scale.cuts();
        if (cuts.length == 0) {
            return new Text(", the only score there is.", ", de enige score die er is.");
        }
        Text low = rank == 0 ? null : bound(scale, rank - 1, true);
        Text high = rank == cuts.length ? null : bound(scale, rank, false);
        Text range = low == null ? high : high == null ? low : and(low, high);
        Text unit = scale.dimension().unit();
        return new Text(
                " (" + range.en() + unit.en() + "; boundaries " + list(cuts, Text::en) + ").",
                " (" + range.nl() + unit.nl() + "; grenzen " + list(cuts, Text::nl) + ").");
    }

    private static Text bound(Scale scale, int cut, boolean lower) {
        Text number = Text.number(scale.cuts()[cut]);
        if (lower) {
            return scale.atCutAbove()
                    ? new Text("at least " + number.en(), "minstens " + number.nl())
                    : new Text("more than " + number.en(), "meer dan " + number.nl());
        }
        return scale.atCutAbove()
                ? new Text("less than " + number.en(), "minder dan " + number.nl())
                : new Text("at most " + number.en(), "hoogstens " + number.nl());
    }

    private static Text and(Text low, Text high) {
        return new Text(low.en() + " and " + high.en(), low.nl() + " en " + high.nl());
    }

    private static String list(double[] cuts, Function<Text, String> language) {
        return Arrays.stream(cuts).mapToObj(Text::number).map(language).collect(Collectors.joining(" | "));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
