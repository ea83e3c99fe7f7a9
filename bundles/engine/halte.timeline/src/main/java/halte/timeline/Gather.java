package halte.timeline;

import java.util.function.Function;

/** Takes the rows of every shard out of the columns of a block. */
final class Gather {

    private final Division division;
    private final RawShard[] raws;
    private final long[] run;

    Gather(Division division, RawShard[] raws) {
        this.division = division;
        this.raws = raws;
        this.run = new long[division.most()];
    }

    void longs(long[] values, Function<RawShard, PackedBuffer> to) {
        int[] rows = division.rows();
        each(to, (from, end) -> {
            for (int i = from; i < end; i++) {
                run[i - from] = values[rows[i]];
            }
        });
    }

    void ints(int[] values, Function<RawShard, PackedBuffer> to) {
        int[] rows = division.rows();
        each(to, (from, end) -> {
            for (int i = from; i < end; i++) {
                run[i - from] = values[rows[i]];
            }
        });
    }

    void bytes(byte[] values, Function<RawShard, PackedBuffer> to) {
        int[] rows = division.rows();
        each(to, (from, end) -> {
            for (int i = from; i < end; i++) {
                run[i - from] = values[rows[i]];
            }
        });
    }

    private interface Fill {
        void run(int from, int end);
    }

    private void each(Function<RawShard, PackedBuffer> to, Fill fill) {
        division.runs((shard, from, end) -> {
            fill.run(from, end);
            to.apply(raws[shard]).addAll(run, end - from);
        });
    }
}
