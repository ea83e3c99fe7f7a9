package halte.connector.demo;

/**
 * Something that a person does once.
 *
 * @param moment when, in seconds since the first day began
 * @param person who; negative for a robot
 * @param number which of his visits; decides, with the person, what happens in it
 * @param kind what he does
 * @param about the number of the visit with the order that it is about; otherwise his own number
 */
record Visit(long moment, int person, int number, Kind kind, int about) implements Comparable<Visit> {

    /** What somebody does. */
    enum Kind {
        BROWSE,
        LEARN,
        ORDER,
        REFUND,
        TICKET,
        RETURN,
        ANSWER,
        REGISTER,
        CRAWL,
        PANEL,
        LETTER
    }

    boolean buys() {
        return kind == Kind.ORDER || kind == Kind.TICKET;
    }

    @Override
    public int compareTo(Visit other) {
        int byMoment = Long.compare(moment, other.moment);
        int byPerson = byMoment != 0 ? byMoment : Integer.compare(person, other.person);
        return byPerson != 0 ? byPerson : Integer.compare(number, other.number);
    }

    /** Returns the id of the order or ticket that the visit is about. */
    String order(boolean onWeb) {
        return (onWeb ? "W" : "T") + (person * 1_000L + about + 10_000_000L);
    }
}
