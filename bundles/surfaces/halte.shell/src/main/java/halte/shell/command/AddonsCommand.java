package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.api.Addons;
import halte.runtime.api.Addons.Addon;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Swapped;
import halte.segmentation.api.Segmentations.Result;
import halte.shell.print.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at the add-ons and changes them. */
@Command(
        name = "addons",
        header = "List, try, swap and remove the bundles that offer connectors, strategies, traits or KPIs.",
        description =
                "Without a subcommand: what is installed, what serves, and why something does not work. A jar that is "
                        + "copied into addons/ serves by itself; 'stage' lets you look first.",
        footer = {
            "",
            "Examples:",
            "  halte addons",
            "  halte addons show halte.segmentation.rfm",
            "  halte addons stage rfm-2.0.jar",
            "  halte addons preview halte.segmentation.rfm",
            "  halte addons swap halte.segmentation.rfm",
            "  halte addons back halte.segmentation.rfm"
        })
final class AddonsCommand implements Runnable {

    private static final String NAME = "The bundle's symbolic name.";

    private final Session session;
    private final Console console;
    private final AddonViews views;

    AddonsCommand(Session session) {
        this.session = session;
        this.console = session.console();
        this.views = new AddonViews(session);
    }

    static CommandLine build(Session session) {
        return new CommandLine(new AddonsCommand(session));
    }

    private Addons addons() {
        return session.need(Addons.class);
    }

    @Override
    public void run() {
        views.list(addons().list());
    }

    @Command(
            name = "show",
            header = "Show all that is known of an add-on: origin, licence, checksum, what needs it.",
            footer = {"", "Examples:", "  halte addons show halte.segmentation.rfm"})
    void show(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        List<Addon> found = addons().list().stream()
                .filter(addon -> addon.bundle().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new Failure(
                            "ADDON_UNKNOWN",
                            Actor.USER,
                            "There is no add-on '" + name + "'.",
                            "Check the name; 'halte addons' lists them.")
                    .asException();
        }
        views.show(found);
    }

    @Command(
            name = "stage",
            header = "Install a jar beside what serves, without letting it serve.",
            footer = {"", "Examples:", "  halte addons stage rfm-2.0.jar"})
    void stage(@Parameters(paramLabel = "FILE.jar", description = "The bundle.") Path file) {
        try (InputStream jar = Files.newInputStream(session.file(file))) {
            views.staged(addons().stage(file.getFileName().toString(), jar, session.who()));
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private HalteException unreadable(Path file, IOException why) {
        return new Failure(
                        "FILE_UNREADABLE",
                        Actor.USER,
                        "The file " + session.file(file) + " cannot be read: "
                                + why.getClass().getSimpleName() + ".",
                        "Check the name and the permissions; relative names start at the folder you are in.")
                .asException(why);
    }

    @Command(
            name = "preview",
            header = "Show what would change if the staged version served: who would move between segments.",
            footer = {"", "Examples:", "  halte addons preview halte.segmentation.rfm"})
    void preview(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        console.busy("Looking ahead", "Vooruitkijken");
        views.preview(addons().preview(name));
    }

    @Command(
            name = "swap",
            header = "Let the staged version serve; the version before is kept for 'back'.",
            description =
                    "Calls under way finish on the old version. Segmentations that it made are run again, unless "
                            + "--no-run is given; until then their memberships are served and marked with the version that made them.",
            footer = {"", "Examples:", "  halte addons swap halte.segmentation.rfm"})
    int swap(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--no-run", description = "Do not run the segmentations again that the old version made.")
                    boolean noRun) {
        console.busy("Swapping", "Wisselen");
        return finish(addons().swap(name, session.who()), noRun);
    }

    @Command(
            name = "back",
            header = "Let the version that served before serve again; after a removal, put the add-on back.",
            footer = {"", "Examples:", "  halte addons back halte.segmentation.rfm"})
    int back(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--no-run", description = "Do not run the segmentations again that the other version made.")
                    boolean noRun) {
        console.busy("Swapping back", "Terugwisselen");
        return finish(addons().back(name, session.who()), noRun);
    }

    /** The swap stands, whatever comes of the runs. */
    private int finish(Swapped swapped, boolean noRun) {
        views.swapped(swapped);
        List<Failure> failures = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Dependent stale : noRun ? List.<Dependent>of() : swapped.stale()) {
            if (stale.kind().equals("segmentation")) {
                try {
                    results.add(SegmentsRunCommand.run(session, stale.name(), session.momentOrNow(null)));
                } catch (HalteException failed) {
                    console.checkCancelled();
                    failures.add(failed.failure());
                }
            }
        }
        views.made(results);
        failures.forEach(console::failure);
        return failures.stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
    }

    @Command(
            name = "discard",
            header = "Take a staged version away again.",
            footer = {"", "Examples:", "  halte addons discard halte.segmentation.rfm"})
    void discard(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        addons().discard(name, session.who());
        console.line(console.say("Discarded: ", "Weggedaan: ") + name);
    }

    @Command(
            name = "remove",
            header = "Take an add-on out of service. What needs it keeps its data and says what is missing.",
            description = "Shows what would be left without it; --yes does it. 'back' puts it back.",
            footer = {
                "",
                "Examples:",
                "  halte addons remove halte.example.diary",
                "  halte addons remove halte.example.diary --yes"
            })
    void remove(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--yes", description = "Do it; without this, only say what it would leave.") boolean yes) {
        views.removal(yes ? addons().remove(name, session.who()) : addons().removal(name), yes);
    }

    @Command(
            name = "release",
            header = "Let an add-on's guests out of quarantine, and try its refused version again.",
            footer = {"", "Examples:", "  halte addons release halte.segmentation.rfm"})
    void release(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        addons().release(name, session.who());
        console.line(console.say("Released: ", "Vrijgelaten: ") + name);
    }
}
