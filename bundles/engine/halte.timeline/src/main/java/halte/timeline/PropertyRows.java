package halte.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers a property's codes for the rows of finished segments, one per shard. */
final class PropertyRows {

    private final List<Segment> segments;
    private final List<long[]> codes = new ArrayList<>();
    private final TouchPages pages = new TouchPages();

    PropertyRows(List<Segment> segments) {
        this.segments = segments;
        for (int shard = 0; shard < segments.size(); shard++) {
            Segment segment = segments.get(shard);
            long[] touches = new long[segment.rows()];
            segment.copy(Column.TOUCH, 0, touches.length, touches);
            for (int row = 0; row < touches.length; row++) {
                pages.put(touches[row], shard, row);
            }
            codes.add(touches);
            Arrays.fill(touches, 0);
        }
    }

    void put(long touch, int code) {
        int found = pages.find(touch);
        if (found != -1) {
            codes.get(TouchPages.shard(found))[TouchPages.position(found)] = code;
        }
    }

    /** Returns a shard's segment with the property added. */
    Segment with(int shard, String name) {
        long[] values = codes.get(shard);
        return segments.get(shard).withProperty(name, Packer.pack(values, values.length));
    }
}
