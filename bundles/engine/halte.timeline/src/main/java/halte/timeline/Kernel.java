package halte.timeline;

/** Computes one trait for all customers of a block. */
interface Kernel {

    /** Writes one value per customer to {@code out}, which is zero before, from position {@code to} on; NaN for missing. */
    void run(Frame frame, double[] out, int to);
}
