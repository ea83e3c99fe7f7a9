package halte.shell.command;

import halte.shell.print.Console;
import halte.shell.print.Format;
import java.time.Instant;
import java.util.Map;

/** Shows from which traits a place follows: those that say something to people. */
final class TraitLines {

    private static final String MOMENT = "(.+-)?(at|time)";
    private static final String MILLISECONDS = "[1-9]\\d{10,12}";
    private static final String DIARY = "(-?\\d+ -?\\d+ \\d+ .*(\n|$))+";

    private final Console console;
    private final Format format;

    TraitLines(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void show(Map<String, String> traits) {
        long silent = traits.values().stream().filter(TraitLines::silent).count();
        traits.forEach((name, value) -> {
            if (!silent(value)) {
                console.line("    " + name + " = " + readable(name, value));
            }
        });
        if (silent > 0) {
            console.line(console.say(
                    "    Not shown: traits that are 0 and diaries, " + format.whole(silent)
                            + " in all; --json has them.",
                    "    Niet getoond: eigenschappen die 0 zijn en dagboeken, samen " + format.whole(silent)
                            + "; --json heeft ze."));
        }
    }

    private static boolean silent(String value) {
        return value.equals("0") || value.matches(DIARY);
    }

    private String readable(String name, String value) {
        return name.matches(MOMENT) && value.matches(MILLISECONDS)
                ? format.minute(Instant.ofEpochMilli(Long.parseLong(value)))
                : format.value(value.replace("\n", ", "));
    }
}
