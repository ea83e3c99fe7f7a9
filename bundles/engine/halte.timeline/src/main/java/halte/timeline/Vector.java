package halte.timeline;

/** A column of a block, filled when a step first asks for it. */
interface Vector {

    /** The slots of vectors that every program has: the stored columns first. */
    int NET = Column.ALL.length;

    int LINE_START = NET + 1;
    int SECONDS = NET + 2;
    int HOURS = NET + 3;
    int DAY = NET + 4;
    int LINE_ROW = NET + 5;
    int STANDARD = NET + 6;

    /** Fills in one value per row of the frame, or per line. */
    void fill(Frame frame, long[] out);
}
