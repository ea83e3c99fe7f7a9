package halte.journey.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What speaks for a customer's being in each stage at one moment. It changes only when a touch happens or a stated period ends, never by the
 * mere passing of time in between. Stages are numbered as in {@link StageModelDescriptor#stages}. To be used during the call only.
 */
@ProviderType
public interface Evidence {

    /**
     * Returns how strongly his touches speak for a stage, against what is enough: 1 is just enough, 0 is nothing. A touch counts 1 during the
     * stage's half-life, then ½ and then ¼ for as long each, and nothing afterwards.
     */
    double strength(int stage);

    /** Tells whether his latest order is recent enough for a stage to last after it; false for stages that an order settles. */
    boolean afterOrder(int stage);

    /** Returns how many orders he has placed so far, refunded ones included. */
    int orders();
}
