package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.cluster.Components;
import halte.segmentation.micro.cluster.Means;
import halte.trait.api.TraitColumn;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All customers of whom something is known. Their coordinates are made anew in each pass, some at a time: all at once they would take
 * more memory than their traits. Passes run in parallel; what they add up, they add up in a fixed order.
 */
final class Population {

    private static final int CHUNK = 16 * Blocks.ROWS;

    private final List<TraitColumn> columns;
    private final Space space;
    private final int[] rows;

    /**
     * Where customers are.
     *
     * @param centres the nearest centre by customer
     * @param distances the squared distance to it
     */
    record Places(int[] centres, float[] distances) {}

    Population(List<TraitColumn> columns, Space space, int[] rows) {
        this.columns = columns;
        this.space = space;
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    /** Returns the rows in the table. */
    int[] rows() {
        return rows;
    }

    /** Returns everybody along the components. */
    Blocks project(Components components) {
        Blocks projected = new Blocks(rows.length, components.count());
        chunks(chunk -> {
                    float[][] block = Blocks.block(space.width());
                    for (int from = chunk; from < end(chunk); from += Blocks.ROWS) {
                        space.block(columns, rows, from, block);
                        components.project(block, projected.get(from / Blocks.ROWS));
                    }
                    return chunk;
                })
                .forEach(chunk -> {});
        return projected;
    }

    /** Returns the mean coordinates of groups. */
    Means means(int[] groups, int count) {
        List<Means> parts = chunks(chunk -> {
                    Means part = new Means(count, space.width());
                    float[][] block = Blocks.block(space.width());
                    for (int from = chunk; from < end(chunk); from += Blocks.ROWS) {
                        space.block(columns, rows, from, block);
                        part.add(block, groups, from, Math.min(Blocks.ROWS, rows.length - from));
                    }
                    return part;
                })
                .toList();
        Means means = new Means(count, space.width());
        parts.forEach(means::add);
        return means;
    }

    /** Finds everybody's nearest centre. */
    Places place(Centres centres) {
        Places places = new Places(new int[rows.length], new float[rows.length]);
        chunks(chunk -> {
                    float[][] block = Blocks.block(space.width());
                    float[][] scores = new float[centres.groups()][Blocks.ROWS];
                    for (int from = chunk; from < end(chunk); from += Blocks.ROWS) {
                        space.block(columns, rows, from, block);
                        centres.scores(block, scores);
                        place(centres, block, scores, from, places);
                    }
                    return chunk;
                })
                .forEach(chunk -> {});
        return places;
    }

    private void place(Centres centres, float[][] block, float[][] scores, int from, Places places) {
        int[] nearest = new int[Blocks.ROWS];
        float[] least = new float[Blocks.ROWS];
        centres.nearest(scores, nearest, least);
        float[] squares = Distances.squares(block);
        int size = Math.min(Blocks.ROWS, rows.length - from);
        for (int i = 0; i < size; i++) {
            places.centres()[from + i] = nearest[i];
            places.distances()[from + i] = Math.max(0, squares[i] + 2 * least[i]);
        }
    }

    private <T> Stream<T> chunks(IntFunction<T> work) {
        int count = (rows.length + CHUNK - 1) / CHUNK;
        return IntStream.range(0, count).parallel().mapToObj(chunk -> work.apply(chunk * CHUNK));
    }

    private int end(int chunk) {
        return Math.min(rows.length, chunk + CHUNK);
    }
}
