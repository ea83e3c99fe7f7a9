package halte.timeline;

import halte.model.TouchColumns;
import java.util.Arrays;

/** Divides the attributed rows of a chunk among shards, so that each shard takes its rows column by column. */
final class Division {

    private final int[] starts = new int[Shards.COUNT + 1];
    private final int[] next = new int[Shards.COUNT];
    private int[] rows = new int[0];
    private int[] customers = new int[0];

    void divide(TouchColumns chunk, CustomerMap map) {
        if (rows.length < chunk.size()) {
            rows = new int[chunk.size()];
            customers = new int[chunk.size()];
        }
        Arrays.fill(starts, 0);
        for (int i = 0; i < chunk.size(); i++) {
            long identifier = chunk.identifier()[i];
            if (identifier != 0) {
                customers[i] = CustomerMap.checked(map.customer(CustomerMap.checked(identifier)));
                starts[Shards.shard(customers[i]) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        System.arraycopy(starts, 0, next, 0, next.length);
        for (int i = 0; i < chunk.size(); i++) {
            if (chunk.identifier()[i] != 0) {
                rows[next[Shards.shard(customers[i])]++] = i;
            }
        }
    }

    /** Returns where a shard's rows begin; they end where those of the next one begin. */
    int start(int shard) {
        return starts[shard];
    }

    /** Returns the position in the chunk of a row. */
    int row(int index) {
        return rows[index];
    }

    /** Returns the customer of a position in the chunk. */
    int customer(int row) {
        return customers[row];
    }
}
