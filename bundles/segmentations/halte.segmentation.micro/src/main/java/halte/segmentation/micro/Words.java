package halte.segmentation.micro;

import halte.model.Text;

/** Puts coordinates into words. */
final class Words {

    private static final double PERCENT = 100;

    private Words() {}

    /** Returns what a coordinate is, such as {@code net spending (last 30 days)} or {@code education = PhD}. */
    static Text name(Feature feature, Text trait) {
        return switch (feature.kind()) {
            case NUMBER -> trait;
            case VALUE -> new Text(trait.en() + " = " + feature.value(), trait.nl() + " = " + feature.value());
            default -> new Text(trait.en() + " is not known", trait.nl() + " is niet bekend");
        };
    }

    /** Returns the value of a coordinate: a number, or how many of a hundred. */
    static Text value(Feature feature, double coordinate) {
        double value = feature.scaling().back(coordinate);
        return feature.kind().yesOrNo() ? percent(value) : Text.number(value);
    }

    static Text percent(double share) {
        Text number = Text.number(Math.rint(share * PERCENT));
        return new Text(number.en() + "%", number.nl() + "%");
    }

    /** Returns a number rounded to three decimals at most, two when large. */
    static Text decimal(double value) {
        return Text.number(Math.rint(value * PERCENT) / PERCENT);
    }

    /** Returns whether a coordinate is high or low, as in {@code net spending high}. */
    static Text direction(Feature feature, Text trait, double effect) {
        Text name = name(feature, trait);
        if (feature.kind().yesOrNo()) {
            return effect > 0
                    ? new Text(name.en() + " often", name.nl() + " vaak")
                    : new Text(name.en() + " rarely", name.nl() + " zelden");
        }
        return effect > 0
                ? new Text(name.en() + " high", name.nl() + " hoog")
                : new Text(name.en() + " low", name.nl() + " laag");
    }

    /** Returns how a group differs from everybody, as in {@code net spending high (typically 120, of everybody 35)}. */
    static Text difference(Feature feature, Text trait, double coordinate, double effect) {
        Text direction = direction(feature, trait, effect);
        Text group = value(feature, coordinate);
        Text all = value(feature, 0);
        if (feature.kind().yesOrNo()) {
            return new Text(
                    direction.en() + " (" + group.en() + " of them, " + all.en() + " of everybody)",
                    direction.nl() + " (" + group.nl() + " van hen, " + all.nl() + " van iedereen)");
        }
        return new Text(
                direction.en() + " (typically " + group.en() + ", of everybody " + all.en() + ")",
                direction.nl() + " (meestal " + group.nl() + ", bij iedereen " + all.nl() + ")");
    }

    /** Joins texts. */
    static Text join(String between, Iterable<Text> texts) {
        StringBuilder en = new StringBuilder();
        StringBuilder nl = new StringBuilder();
        for (Text text : texts) {
            en.append(en.isEmpty() ? "" : between).append(text.en());
            nl.append(nl.isEmpty() ? "" : between).append(text.nl());
        }
        return new Text(en.toString(), nl.toString());
    }
}
