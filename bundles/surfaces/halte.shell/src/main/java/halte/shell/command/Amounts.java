package halte.shell.command;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Named numbers of one option, such as {@code customers=50,orders=30}; a name that nobody asks for is refused. */
final class Amounts {

    private final CommandSpec spec;
    private final String option;
    private final Map<String, Double> given;
    private final Set<String> known = new TreeSet<>();

    Amounts(CommandSpec spec, String option, Map<String, Double> given) {
        this.spec = spec;
        this.option = option;
        this.given = new TreeMap<>(given);
    }

    /** Returns a number, or null when it was not given. */
    Double find(String name) {
        known.add(name);
        return given.get(name);
    }

    double or(String name, double other) {
        Double found = find(name);
        return found == null ? other : found;
    }

    long whole(String name, long other) {
        double value = or(name, other);
        if (value != Math.rint(value) || Math.abs(value) > 1e15) {
            throw new ParameterException(spec.commandLine(), option + " " + name + " must be a whole number");
        }
        return (long) value;
    }

    int days(String name, int other) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole(name, other)));
    }

    /** Refuses names that nobody asked for. */
    void end() {
        if (!known.containsAll(given.keySet())) {
            throw new ParameterException(spec.commandLine(), option + " takes " + String.join(", ", known));
        }
    }
}
