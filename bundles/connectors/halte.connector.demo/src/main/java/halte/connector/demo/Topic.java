package halte.connector.demo;

/** What the panel is asked about. Not a field of any record: how much people want of it is what a segmentation should find back. */
enum Topic {
    TELEVISIONS("televisies"),
    CLOTHES("kleding");

    /** How the panel's records name it. */
    final String word;

    Topic(String word) {
        this.word = word;
    }
}
