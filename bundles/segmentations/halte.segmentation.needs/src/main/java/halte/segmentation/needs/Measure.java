package halte.segmentation.needs;

import halte.model.Moment;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Set;

/**
 * By what a need is measured: a question of a survey, or behaviour.
 *
 * @param kind how
 * @param text the question for people
 * @param moment when in the journey the question comes up
 * @param category the position of the only category that it is about; negative for all
 * @param question the name of the survey's question; null when any will do, or for behaviour
 * @param property where answers stand
 * @param values the options, reason codes or beginnings of words that stand for the need
 * @param scale what counts as not at all and as very much
 * @param weight how much it counts beside other measures of the need
 * @param traits for behaviour the trait, and perhaps another one to divide it by
 */
record Measure(
        Kind kind,
        Text text,
        Moment moment,
        int category,
        String question,
        String property,
        Set<String> values,
        Scale scale,
        double weight,
        List<TraitDeclaration> traits) {

    /** How a need is measured. */
    enum Kind {
        RATING("rating"),
        CHOICE("choice"),
        REASON("reason"),
        WORDS("words"),
        TRAIT("trait");

        final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Tells whether customers were asked. */
        boolean asked() {
            return this != TRAIT;
        }

        Text source() {
            return switch (this) {
                case RATING, CHOICE -> new Text("survey", "enquête");
                case REASON -> new Text("coded reasons", "gecodeerde redenen");
                case WORDS -> new Text("own words", "eigen woorden");
                case TRAIT -> new Text("behaviour", "gedrag");
            };
        }
    }

    /** What counts as not at all and as very much; the other way round when reversed. */
    record Scale(double from, double to, boolean reversed) {

        static final Scale SHARE = new Scale(0, 1, false);

        /** Returns where a value stands, 0–1, or beyond. */
        double of(double value) {
            double place = (value - from) / (to - from);
            return reversed ? 1 - place : place;
        }
    }

    boolean about(int wanted) {
        return category < 0 || category == wanted;
    }
}
