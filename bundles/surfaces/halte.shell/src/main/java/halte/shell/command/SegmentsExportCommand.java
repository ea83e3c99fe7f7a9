package halte.shell.command;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Placed;
import halte.shell.print.Console;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the members of a segmentation to a file. */
@Command(
        name = "export",
        header = "Write the members of a segmentation or segment to a CSV file, with what its model says of them.",
        description =
                "The columns: customer, segment, since, and one for every estimate. Customers who shall not be addressed "
                        + "('halte focus suppressed') are left out unless asked for. Only you can read the file.",
        footer = {
            "",
            "Examples:",
            "  halte segments export value --out value.csv",
            "  halte segments export value high --out high.csv --overwrite",
            "  halte segments export value --out all.csv --with-suppressed"
        })
final class SegmentsExportCommand implements Runnable {

    private static final Text WRITING = new Text("Writing members", "Leden schrijven");

    private final Session session;
    private final Console console;

    @Parameters(paramLabel = "ID", index = "0", description = "The segmentation's name.")
    private String id;

    @Parameters(
            paramLabel = "SEGMENT",
            index = "1",
            arity = "0..1",
            description = "The segment's name; all segments unless said otherwise.")
    private String segment;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace the file when it is there already.")
    private boolean overwrite;

    @Option(names = "--with-suppressed", description = "Also customers who shall not be addressed.")
    private boolean withSuppressed;

    /**
     * What was written.
     *
     * @param file where
     * @param members how many rows
     * @param suppressed how many were left out because they shall not be addressed
     */
    record Written(Path file, long members, long suppressed) {}

    SegmentsExportCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        Written written = write(session.file(out));
        String what = segment == null ? id : id + "/" + segment;
        session.journal(
                "segmentation.export", what, written.members() + " members, suppressed left out: " + !withSuppressed);
        if (console.forPrograms()) {
            console.answer(written);
        } else {
            say(written);
        }
    }

    private Written write(Path target) {
        LongPredicate silent =
                withSuppressed ? customer -> false : session.need(Focus.class).suppression();
        long[] left = new long[1];
        try (ExportFile file = ExportFile.begin(target, overwrite)) {
            session.need(Segmentations.class).export(id, segment, placed -> {
                console.progress(WRITING, file.written(), 0);
                if (silent.test(placed.membership().customer())) {
                    left[0]++;
                } else {
                    file.add(placed.membership(), cells(placed));
                }
            });
            file.finish();
            return new Written(target, file.written(), left[0]);
        }
    }

    private Map<String, String> cells(Placed placed) {
        Map<String, String> cells = new LinkedHashMap<>();
        placed.estimates().forEach(each -> cells.put(each.id(), cell(each)));
        return cells;
    }

    private String cell(Estimate estimate) {
        return estimate.text() == null ? Csv.number(estimate.number()) : Csv.text(console.say(estimate.text()));
    }

    private void say(Written written) {
        String members = session.format().whole(written.members());
        console.line(console.say(
                members + " members written to " + written.file(),
                members + " leden geschreven naar " + written.file()));
        if (written.suppressed() > 0) {
            String left = session.format().whole(written.suppressed());
            console.line(console.say(
                    left + " left out since they shall not be addressed.",
                    left + " weggelaten omdat ze niet benaderd worden."));
        }
    }
}
