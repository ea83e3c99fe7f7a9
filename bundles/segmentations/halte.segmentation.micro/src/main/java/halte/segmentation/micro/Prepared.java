package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.micro.pack.PackTrait;
import java.util.List;

/**
 * What became of a trait.
 *
 * @param trait the trait
 * @param missing the share of the sampled customers without a value, 0–1
 * @param features the coordinates made of it; none when it was dropped
 * @param fate what became of it
 * @param twin the trait that says the same; null unless dropped for that
 */
record Prepared(PackTrait trait, double missing, List<Feature> features, Fate fate, String twin) {

    /** What became of a trait. */
    enum Fate {
        USED("used", "gebruikt"),
        MISSING("dropped: missing too often", "weggelaten: ontbreekt te vaak"),
        CONSTANT("dropped: almost the same for everybody", "weggelaten: bij bijna iedereen gelijk"),
        EXTREME("dropped: values too extreme to compare", "weggelaten: waarden te extreem om te vergelijken"),
        DUPLICATE("dropped: says the same as another", "weggelaten: zegt hetzelfde als een ander");

        private final Text words;

        Fate(String en, String nl) {
            this.words = new Text(en, nl);
        }

        Text words() {
            return words;
        }
    }

    static Prepared dropped(PackTrait trait, double missing, Fate fate) {
        return new Prepared(trait, missing, List.of(), fate, null);
    }

    /** Returns this trait with those coordinates only that are kept. */
    Prepared keeping(List<Feature> kept, String otherwise) {
        return kept.isEmpty() && !features.isEmpty()
                ? new Prepared(trait, missing, kept, Fate.DUPLICATE, otherwise)
                : new Prepared(trait, missing, kept, fate, twin);
    }
}
