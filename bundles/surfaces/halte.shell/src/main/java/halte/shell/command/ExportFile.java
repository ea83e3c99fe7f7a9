package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Segmentations.Membership;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Writes members to a file, a row each, with a column for every estimate. Which estimates there are is known at the end only, so that
 * rows go to a draft first. The file appears whole or not at all, and only its owner can read it.
 */
final class ExportFile implements Closeable {

    private final Path target;
    private final boolean overwrite;
    private final Path draft;
    private final BufferedWriter rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final NavigableMap<Long, Integer> widths = new TreeMap<>(Map.of(0L, 0));
    private long written;

    private ExportFile(Path target, boolean overwrite) throws IOException {
        this.target = target;
        this.overwrite = overwrite;
        this.draft = Files.createTempFile(target.getParent(), ".halte-", ".part");
        this.rows = Files.newBufferedWriter(draft);
    }

    /**
     * Begins a file.
     *
     * @param target where it shall be, absolute
     * @param overwrite whether one that is there may be replaced
     * @throws HalteException {@code FILE_EXISTS}, {@code FILE_UNWRITABLE}
     */
    static ExportFile begin(Path target, boolean overwrite) {
        if (Files.isDirectory(target) || !overwrite && Files.exists(target)) {
            throw exists(target, null);
        }
        try {
            return new ExportFile(target, overwrite);
        } catch (IOException denied) {
            throw unwritable(target, denied);
        }
    }

    long written() {
        return written;
    }

    /**
     * Writes a member.
     *
     * @param member who
     * @param cells what is said of him by the column's name, as it stands in the file
     */
    void add(Membership member, Map<String, String> cells) {
        cells.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
        if (widths.lastEntry().getValue() < columns.size()) {
            widths.put(written, columns.size());
        }
        String[] ordered = new String[columns.size()];
        Arrays.fill(ordered, "");
        cells.forEach((name, cell) -> ordered[columns.get(name)] = cell);
        append(member, ordered);
        written++;
    }

    private void append(Membership member, String[] cells) {
        try {
            rows.append(Long.toString(member.customer())).append(',').append(Csv.text(member.segment()));
            rows.append(',').append(member.since().toString());
            for (String cell : cells) {
                rows.append(',').append(cell);
            }
            rows.append('\n');
        } catch (IOException full) {
            throw unwritable(target, full);
        }
    }

    /**
     * Puts the file in its place.
     *
     * @throws HalteException {@code FILE_EXISTS}, {@code FILE_UNWRITABLE}
     */
    void finish() {
        try {
            rows.close();
            Path whole = Files.createTempFile(target.getParent(), ".halte-", ".part");
            try {
                assemble(whole);
                Files.move(whole, target, options());
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw exists(target, meanwhile);
        } catch (IOException full) {
            throw unwritable(target, full);
        }
    }

    private CopyOption[] options() {
        return overwrite ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
    }

    private void assemble(Path whole) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(draft);
                BufferedWriter out = Files.newBufferedWriter(whole)) {
            out.append("customer,segment,since");
            for (String column : columns.keySet()) {
                out.append(',').append(Csv.text(column));
            }
            out.append("\r\n");
            long row = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int missing = columns.size() - widths.floorEntry(row++).getValue();
                out.append(line).append(",".repeat(missing)).append("\r\n");
            }
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static HalteException exists(Path target, IOException cause) {
        return new Failure(
                        "FILE_EXISTS",
                        Actor.USER,
                        "There is a file " + target + " already.",
                        "Choose another name, or add --overwrite.")
                .asException(cause);
    }

    private static HalteException unwritable(Path target, IOException cause) {
        return new Failure(
                        "FILE_UNWRITABLE",
                        Actor.USER,
                        "The file " + target + " cannot be written: "
                                + cause.getClass().getSimpleName() + ".",
                        "Check the folder, its permissions and the space left; relative names start at the folder you are in.")
                .asException(cause);
    }
}
