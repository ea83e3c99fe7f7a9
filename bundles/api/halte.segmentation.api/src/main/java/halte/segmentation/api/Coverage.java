package halte.segmentation.api;

import halte.model.Text;
import java.util.List;

/**
 * Who would get which message, when each of some segments gets a variant of its own and everybody else the default one. A customer in
 * several segments gets the variant of the first; who shall not be addressed gets none.
 *
 * @param customers all customers
 * @param variants one per segment, in the order in which they were asked for
 * @param otherwise number of customers who get the default
 * @param suppressed number of customers who get nothing, since they shall not be addressed
 * @param findings what people should know: the share of the default, variants for nobody or for too few to see whether they work
 */
public record Coverage(long customers, List<Variant> variants, long otherwise, long suppressed, List<Text> findings) {

    /** Copies the lists. */
    public Coverage {
        variants = List.copyOf(variants);
        findings = List.copyOf(findings);
    }

    /**
     * A segment with a variant of its own.
     *
     * @param segment the segment
     * @param members number of its members
     * @param addressed how many of them get this variant
     * @param earlier how many get that of an earlier segment instead
     * @param suppressed how many get nothing
     */
    public record Variant(SegmentRef segment, long members, long addressed, long earlier, long suppressed) {}
}
