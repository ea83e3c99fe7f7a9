package halte.bench;

import java.util.List;

/**
 * A benchmark that runs in a process of its own.
 *
 * @param name what people call it by
 * @param about what it measures and how, in a sentence or two
 * @param program the class with the main method, or a script of this folder when it begins with {@code ./}
 * @param heap the most heap of its Java process, such as {@code 2g}
 * @param quick arguments for a run of seconds, which shows that it works
 * @param full arguments for the sizes that the targets are about
 * @param goals the figures
 */
record Job(
        String name, String about, String program, Heap heap, List<String> quick, List<String> full, List<Goal> goals) {

    /**
     * How much heap there is.
     *
     * @param quick in a quick run
     * @param full otherwise
     */
    record Heap(String quick, String full) {}

    boolean script() {
        return program.startsWith("./");
    }

    List<String> arguments(boolean isFull) {
        return isFull ? full : quick;
    }

    String heap(boolean isFull) {
        return isFull ? heap.full() : heap.quick();
    }
}
