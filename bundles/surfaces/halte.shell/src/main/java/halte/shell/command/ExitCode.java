package halte.shell.command;

import halte.model.Failure;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of the halte command. */
final class ExitCode {

    static final int OK = 0;
    static final int USER = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int EXTERNAL = 4;
    static final int RESOURCES = 5;
    static final int EXTENSION = 6;
    static final int ENGINE = 7;
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(Failure failure) {
        if (failure.code().equals("CANCELLED")) {
            return CANCELLED;
        }
        return switch (failure.actor()) {
            case USER -> USER;
            case CONFIGURATION -> CONFIGURATION;
            case EXTERNAL -> EXTERNAL;
            case RESOURCES -> RESOURCES;
            case EXTENSION -> EXTENSION;
            case ENGINE -> ENGINE;
        };
    }

    /** Returns what each code means. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("0", "it worked");
        meanings.put("1", "it failed, and the person who asked can mend it");
        meanings.put("2", "the command line is wrong");
        meanings.put("3", "a setting is wrong or a service is missing: the administrator must act");
        meanings.put("4", "a connected system does not answer as it should: its owner must act");
        meanings.put("5", "disk, memory, time or free places ran out: the administrator must act");
        meanings.put("6", "an add-on broke its contract: its maker must act");
        meanings.put("7", "Halte itself is at fault: its makers must act");
        meanings.put("8", "Halte is not running (said by the client)");
        meanings.put("130", "the command was cancelled");
        return meanings;
    }
}
