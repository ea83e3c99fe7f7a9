package halte.model;

/** Who must act to mend a failure. */
public enum Actor {
    /** The person who asked: the request or the input is wrong. */
    USER,
    /** The administrator: a setting is wrong. */
    CONFIGURATION,
    /** The maker of a bundle: it broke its contract. */
    EXTENSION,
    /** The owner of a connected system: it does not answer as it should. */
    EXTERNAL,
    /** The administrator: disk, memory or time ran out. */
    RESOURCES,
    /** The makers of Halte. */
    ENGINE
}
