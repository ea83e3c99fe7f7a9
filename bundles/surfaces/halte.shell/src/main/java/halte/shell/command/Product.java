package halte.shell.command;

/**
 * What is running.
 *
 * @param version the version
 */
public record Product(String version) {}
