package halte.timeline;

import java.util.function.IntConsumer;

/** Lets threads work on one block while the next one fills. One block at most is underway, so that memory stays bounded. */
final class Conveyor {

    private final Workers workers;
    private final int little;
    private Underway underway;

    /**
     * Makes a conveyor.
     *
     * @param workers who works
     * @param little rows of which a block is not worth another thread
     */
    Conveyor(Workers workers, int little) {
        this.workers = workers;
        this.little = little;
    }

    /** Begins with the tasks of a block, after those of the one before are finished. */
    void send(int rows, int tasks, IntConsumer task) {
        finish();
        if (rows <= little) {
            new Underway(tasks, task).finish();
        } else {
            underway = workers.begin(tasks, task);
        }
    }

    /** Waits until nothing is underway; what a task threw is thrown on. */
    void finish() {
        Underway due = underway;
        underway = null;
        if (due != null) {
            due.finish();
        }
    }
}
