package halte.access.api;

/** What somebody may do. Each role includes those before it. */
public enum Role {
    /** May look at everything that holds no settings, tokens or journal. */
    READER,
    /** May also define, run and remove segmentations, set targets, mend who is who. */
    MARKETER,
    /** May also change connections, mappings and tokens, import, ask in SQL, and read the journal. */
    ADMINISTRATOR;

    /** Tells whether this role includes another. */
    public boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }
}
