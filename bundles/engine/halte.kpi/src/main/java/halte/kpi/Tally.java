package halte.kpi;

import halte.model.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of one KPI: by part of the population (everybody, each segment, each channel) and period. */
final class Tally {

    private static final int EVERYBODY = 0;

    private final int periods;
    private final int segments;
    private final List<Cell[]> parts = new ArrayList<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private Failure failure;

    Tally(int periods, int segments) {
        this.periods = periods;
        this.segments = segments;
        for (int i = 0; i <= segments; i++) {
            parts.add(new Cell[periods]);
        }
    }

    Cell everybody(int period) {
        return cell(EVERYBODY, period);
    }

    Cell segment(int segment, int period) {
        return cell(1 + segment, period);
    }

    Cell channel(int channel, int period) {
        return cell(1 + segments + channel, period);
    }

    /** Returns a channel's number from 0 on, in the order of appearance. */
    int channel(String name) {
        Integer known = channels.get(name);
        if (known != null) {
            return known;
        }
        int fresh = channels.size();
        channels.put(name, fresh);
        parts.add(new Cell[periods]);
        return fresh;
    }

    List<String> channels() {
        return channels.keySet().stream().sorted().toList();
    }

    private Cell cell(int part, int period) {
        Cell[] row = parts.get(part);
        if (row[period] == null) {
            row[period] = new Cell();
        }
        return row[period];
    }

    Failure failure() {
        return failure;
    }

    void fail(Failure why) {
        failure = why;
    }

    Tally merge(Tally later) {
        failure = failure == null ? later.failure : failure;
        for (int part = 0; part <= segments; part++) {
            merge(part, later.parts.get(part));
        }
        for (String name : later.channels()) {
            merge(1 + segments + channel(name), later.parts.get(1 + segments + later.channel(name)));
        }
        return this;
    }

    private void merge(int part, Cell[] row) {
        for (int period = 0; period < periods; period++) {
            if (row[period] != null) {
                cell(part, period).merge(row[period]);
            }
        }
    }
}
