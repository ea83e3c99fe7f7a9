package halte.segmentation.api;

import halte.model.Text;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ConsumerType;

/** A fitted model: pure functions of one customer's traits. Immutable and safe to use from any thread; must not block. */
@ConsumerType
public interface SegmentationModel {

    /** Returns the segments, in a fixed order; their positions are what {@link #assign} yields. */
    List<Segment> segments();

    /**
     * Tells to which segments a customer belongs. Called once per customer and run, without allocation if possible.
     *
     * @param row the customer's traits
     * @param segment gets the positions of his segments, each once; nothing when he belongs to none
     */
    void assign(TraitRow row, IntConsumer segment);

    /**
     * Tells whether the data says anything of a customer, be it that he is in no segment. It does not where he is in a segment that
     * means "not known yet" or "not ranked", or in none because what it takes is missing. The engine counts those of whom it does to
     * tell whether the data suffices.
     *
     * @param row the customer's traits
     * @return false when nothing can be said of him
     */
    default boolean known(TraitRow row) {
        return true;
    }

    /**
     * Explains a customer's place: which conditions held or did not.
     *
     * @param row the customer's traits
     * @return the conditions looked at, in order; every leaf of a tree, held or not
     */
    List<Reason> explain(TraitRow row);

    /**
     * Says what the model knows of a customer beside his segments. The same estimates in the same order for every customer, those
     * that are not known included.
     *
     * @param row the customer's traits
     * @return the estimates; empty when the model makes none
     */
    default List<Estimate> estimates(TraitRow row) {
        return List.of();
    }

    /** Returns what the fit found out, to look at. Asked of a fitted model only; a restored one may return nothing. */
    default List<Table> tables() {
        return List.of();
    }

    /** Returns what the fit found out that people should know, such as "only 40 customers have an order"; empty when nothing. */
    List<Text> findings();

    /** Returns the model as a tree of maps, lists, texts, numbers and truth values, from which it can be restored. */
    Map<String, Object> data();
}
