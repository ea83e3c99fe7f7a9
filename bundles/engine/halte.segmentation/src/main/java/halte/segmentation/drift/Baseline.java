package halte.segmentation.drift;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How customers were when a model was fitted: what later populations are held against.
 *
 * @param at the moment of the fit
 * @param customers how many customers there were
 * @param sizes number of members by segment
 * @param unassigned how many were in no segment
 * @param traits how the traits were distributed, in a sample
 */
public record Baseline(Instant at, long customers, Map<String, Long> sizes, long unassigned, List<Spread> traits) {

    /** The kind of document that keeps it, under the segmentation's name. */
    public static final String KIND = "segmentation-baseline";

    /** A model may have more traits and segments than this; then the others are left out, for the sake of the document's size. */
    static final int MOST_TRAITS = 200;

    static final int MOST_SEGMENTS = 50;

    /**
     * How a trait was distributed.
     *
     * @param bins its bins
     * @param all number of customers by bin
     * @param segments number of members by bin, by segment; empty where there are too many segments
     */
    public record Spread(Bins bins, long[] all, Map<String, long[]> segments) {}
}
