package halte.shell.print;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a command prints to: tables for people, JSON for programs, progress on long work. Used by one thread. */
public final class Console {

    private static final long PROGRESS_EVERY = Duration.ofMillis(100).toNanos();
    private static final int BAR = 24;

    private final Thread command = Thread.currentThread();
    private final Output output;
    private final PrintStream out;
    private final PrintStream err;
    private final int columns;
    private final boolean ansi;
    private final Json json;
    private Locale locale;
    private boolean forPrograms;
    private long lastProgress = System.nanoTime() - PROGRESS_EVERY;
    private boolean progressShown;

    /**
     * Makes a console.
     *
     * @param output where to print
     * @param columns the terminal's width; 0 for none
     * @param ansi whether the terminal understands colours
     * @param locale the reader's locale
     */
    public Console(Output output, int columns, boolean ansi, Locale locale) {
        this.output = output;
        this.out = new PrintStream(new BufferedOutputStream(output.out(), 8192), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(new BufferedOutputStream(output.err(), 1024), false, StandardCharsets.UTF_8);
        this.columns = columns;
        this.ansi = ansi;
        this.locale = locale;
        this.json = new Json();
    }

    public void forPrograms(boolean yes) {
        forPrograms = yes;
    }

    public boolean forPrograms() {
        return forPrograms;
    }

    public void locale(Locale other) {
        locale = other;
    }

    public Locale locale() {
        return locale;
    }

    public int columns() {
        return columns;
    }

    public boolean ansi() {
        return ansi;
    }

    public PrintStream out() {
        clearProgress();
        return out;
    }

    public PrintStream err() {
        out().flush();
        return err;
    }

    public Json json() {
        return json;
    }

    /** Says the same in the reader's language. */
    public String say(String en, String nl) {
        return "nl".equals(locale.getLanguage()) ? nl : en;
    }

    public String say(Text text) {
        return Width.tame(text.in(locale));
    }

    /** Prints a line; what came from a source cannot command the terminal. */
    public void line(String text) {
        out().println(Width.tame(text));
    }

    /** Prints an answer for programs. */
    public void answer(Object value) {
        out().println(json.write(value));
    }

    public void heading(String text) {
        out().println(bold(Width.tame(text)));
    }

    /** Prints a table, or a sentence when it has no rows. */
    public void table(Table table, String none) {
        if (table.isEmpty()) {
            line(none);
            return;
        }
        List<String> lines = table.lines(columns);
        out().println(bold(lines.get(0)));
        for (int row = 1; row < lines.size(); row++) {
            out().println(table.isFaint(row - 1) ? faint(lines.get(row)) : lines.get(row));
        }
    }

    private String bold(String text) {
        return ansi ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String faint(String text) {
        return ansi ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** Prints one block: what happened, who must act, what to do, the code. */
    public void failure(Failure failure) {
        if (forPrograms) {
            err().println(json.write(Map.of("failure", failure)));
        } else {
            err().println(say("Failed: ", "Mislukt: ") + Width.tame(failure.message()));
            err().println(say("Who must act: ", "Wie moet iets doen: ") + who(failure.actor()));
            err().println(say("What to do: ", "Wat te doen: ") + Width.tame(failure.advice()));
            err().println("Code: " + failure.code());
        }
        err.flush();
    }

    private String who(Actor actor) {
        return switch (actor) {
            case USER -> say("you", "uzelf");
            case CONFIGURATION -> say("the administrator (a setting)", "de beheerder (een instelling)");
            case EXTENSION -> say("the maker of the add-on", "de maker van de uitbreiding");
            case EXTERNAL -> say("the owner of the connected system", "de eigenaar van het gekoppelde systeem");
            case RESOURCES ->
                say("the administrator (disk, memory or time)", "de beheerder (schijf, geheugen of tijd)");
            case ENGINE -> say("the makers of Halte", "de makers van Halte");
        };
    }

    /** Shows how far it is, ten times a second at most. Throws when the command was cancelled. */
    public void progress(Text phase, long done, long total) {
        checkCancelled();
        long now = System.nanoTime();
        if (now - lastProgress < PROGRESS_EVERY) {
            return;
        }
        lastProgress = now;
        showProgress(say(phase) + "  " + amount(done, total));
    }

    /** Shows that something of unknown length began. Throws when the command was cancelled. */
    public void busy(String en, String nl) {
        checkCancelled();
        showProgress(say(en, nl) + " …");
    }

    private void showProgress(String text) {
        out.flush();
        progressShown = true;
        output.progress(columns > 0 ? Width.cut(text, columns - 1) : text);
    }

    private String amount(long done, long total) {
        Format format = new Format(locale, java.time.ZoneOffset.UTC);
        if (total <= 0) {
            return format.whole(done);
        }
        double share = Math.min(1, done / (double) total);
        int filled = (int) Math.round(share * BAR);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + format.whole(Math.round(share * 100))
                + " %  " + format.whole(done) + " / " + format.whole(total);
    }

    private void clearProgress() {
        if (progressShown) {
            progressShown = false;
            output.progress("");
        }
    }

    /** Throws {@code CANCELLED} when whoever asked went away. */
    public void checkCancelled() {
        if (command.isInterrupted()) {
            throw cancelled().asException();
        }
    }

    /** Returns the failure that says that whoever asked went away. */
    public static Failure cancelled() {
        return new Failure(
                "CANCELLED",
                Actor.USER,
                "The command was cancelled before its end.",
                "Run it again; what was stored counts, nothing is stored twice.");
    }

    /** Sends everything on its way. */
    public void flush() {
        out().flush();
        err.flush();
    }
}
