package halte.store.duckdb;

import halte.store.api.MembershipStore.StoredMembership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The memberships of neighbouring customers, in order of customers: columns, for there are many. Does not change once it is filled. */
final class MembershipPage {

    private static final long NONE = Long.MIN_VALUE;

    private final Map<String, String> texts = new HashMap<>();
    private long[] customers = new long[64];
    private String[] segmentations = new String[64];
    private String[] segments = new String[64];
    private long[] since = new long[64];
    private long[] until = new long[64];
    private int[] versions = new int[64];
    private int size;

    int size() {
        return size;
    }

    /** Adds a row of segmentation, segment, customer, since, until and version; customers must ascend. */
    Void add(ResultSet row) throws SQLException {
        if (size == customers.length) {
            resize(size * 2);
        }
        segmentations[size] = one(row.getString(1));
        segments[size] = one(row.getString(2));
        customers[size] = row.getLong(3);
        since[size] = row.getLong(4);
        long end = row.getLong(5);
        until[size] = row.wasNull() ? NONE : end;
        versions[size++] = row.getInt(6);
        return null;
    }

    private String one(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    /** Gives back what filling took beyond the rows. */
    MembershipPage filled() {
        resize(size);
        texts.clear();
        return this;
    }

    private void resize(int room) {
        customers = Arrays.copyOf(customers, room);
        segmentations = Arrays.copyOf(segmentations, room);
        segments = Arrays.copyOf(segments, room);
        since = Arrays.copyOf(since, room);
        until = Arrays.copyOf(until, room);
        versions = Arrays.copyOf(versions, room);
    }

    List<StoredMembership> of(long customer) {
        List<StoredMembership> found = new ArrayList<>();
        for (int row = first(customer); row < size && customers[row] == customer; row++) {
            found.add(new StoredMembership(
                    segmentations[row],
                    segments[row],
                    customer,
                    Sql.instant(since[row]),
                    until[row] == NONE ? null : Sql.instant(until[row]),
                    versions[row]));
        }
        return found;
    }

    private int first(long customer) {
        int row = Arrays.binarySearch(customers, 0, size, customer);
        while (row > 0 && customers[row - 1] == customer) {
            row--;
        }
        return row < 0 ? size : row;
    }
}
