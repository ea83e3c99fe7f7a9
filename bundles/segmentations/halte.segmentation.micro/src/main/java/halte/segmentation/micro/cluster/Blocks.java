package halte.segmentation.micro.cluster;

import java.util.Random;

/** Points as a matrix of floats, in blocks of rows; a block has its columns one after the other, which is what processors do fast. */
public final class Blocks {

    /** The number of rows of a block. */
    public static final int ROWS = 128;

    private final int rows;
    private final int width;
    private final float[][][] blocks;

    /** Makes a matrix of zeros. */
    public Blocks(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.blocks = new float[(rows + ROWS - 1) / ROWS][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = block(width);
        }
    }

    /** Makes a block of zeros that is wide enough for points of this width. */
    public static float[][] block(int width) {
        return new float[Centres.padded(width)][ROWS];
    }

    /** Returns the number of points. */
    public int rows() {
        return rows;
    }

    /** Returns the number of coordinates. */
    public int width() {
        return width;
    }

    /** Returns the number of blocks. */
    public int count() {
        return blocks.length;
    }

    /** Returns a block: columns of {@link #ROWS} values each, those beyond the last point being zero. */
    public float[][] get(int number) {
        return blocks[number];
    }

    /** Returns how many points a block holds. */
    public int size(int block) {
        return Math.min(ROWS, rows - block * ROWS);
    }

    /** Returns a coordinate. */
    public float at(int row, int column) {
        return blocks[row / ROWS][column][row % ROWS];
    }

    /** Sets a coordinate. */
    public void put(int row, int column, float value) {
        blocks[row / ROWS][column][row % ROWS] = value;
    }

    /** Returns some of the points, in the order given; a point may occur more than once. */
    public Blocks gather(int[] selection) {
        Blocks gathered = new Blocks(selection.length, width);
        for (int block = 0; block < gathered.count(); block++) {
            for (int column = 0; column < width; column++) {
                float[] to = gathered.blocks[block][column];
                for (int i = 0; i < gathered.size(block); i++) {
                    to[i] = at(selection[block * ROWS + i], column);
                }
            }
        }
        return gathered;
    }

    /** Returns points with the same values in each column, but each column in an order of its own. */
    public Blocks shuffled(Random random) {
        Blocks shuffled = new Blocks(rows, width);
        for (int column = 0; column < width; column++) {
            int[] order = Draws.permutation(rows, random);
            for (int row = 0; row < rows; row++) {
                shuffled.put(row, column, at(order[row], column));
            }
        }
        return shuffled;
    }

    /** Returns the sum of squares of all coordinates. */
    public double squares() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += squares(row);
        }
        return sum;
    }

    /** Returns the squared length of a point. */
    public double squares(int row) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double value = at(row, column);
            sum += value * value;
        }
        return sum;
    }
}
