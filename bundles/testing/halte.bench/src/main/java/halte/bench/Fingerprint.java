package halte.bench;

import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A number over all that a model says, to the last digit; two ways that agree have the same. */
final class Fingerprint {

    private static final int SAMPLE = 97;

    private long number = 1;

    long of(SegmentationModel model, TraitTable table, Memberships members) {
        add(model.data());
        add(model.findings());
        model.tables().forEach(each -> add(List.of(each.id(), each.rows())));
        number = 31 * number + members.hash();
        TraitTable.Cursor cursor = table.cursor();
        for (int row = 0; row < table.size(); row += SAMPLE) {
            add(model.explain(cursor.to(row)));
            add(model.estimates(cursor.to(row)));
        }
        return number & 0xFF_FFFF_FFFFL;
    }

    private void add(Object said) {
        number = 31 * number + ordered(said).toString().hashCode();
    }

    /** Returns the same with maps in order of their keys. */
    private static Object ordered(Object said) {
        if (said instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(key.toString(), ordered(value)));
            return sorted;
        }
        if (said instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(each -> all.add(ordered(each)));
            return all;
        }
        return String.valueOf(said);
    }
}
