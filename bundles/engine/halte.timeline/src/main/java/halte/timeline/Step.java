package halte.timeline;

/** One step of a program over a block: fills a selection or a range from what earlier steps filled. */
interface Step {
    void run(Frame frame);
}
