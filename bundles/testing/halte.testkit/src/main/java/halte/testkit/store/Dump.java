package halte.testkit.store;

import halte.model.Identifier;
import halte.model.TouchColumns;
import halte.store.api.Store;
import halte.store.api.TouchStore.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a store tells about touches, in words instead of codes and numbers, sorted: equal for stores with equal content, however
 * they number it.
 */
public final class Dump {

    private final Store store;
    private final Snapshot snapshot;
    private final List<String> terms;
    private final Map<Long, String> keys = new TreeMap<>();
    private final Map<Long, String> names = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    private Dump(Store store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
        terms = snapshot.terms();
    }

    /**
     * Reads everything.
     *
     * @param store the store
     * @param properties names of properties to read
     * @param traits names of declared traits to read
     * @param purposes consent purposes to read
     * @return one line per thing, sorted
     */
    public static List<String> of(Store store, List<String> properties, List<String> traits, List<String> purposes) {
        try (Snapshot snapshot = store.touches().snapshot()) {
            Dump dump = new Dump(store, snapshot);
            dump.touches();
            dump.lines();
            properties.forEach(dump::property);
            traits.forEach(dump::trait);
            purposes.forEach(dump::consent);
            dump.words.add("unattributed " + snapshot.unattributed());
            dump.words.add("withdrawals " + snapshot.withdrawals());
            dump.words.add("declared " + snapshot.declaredNames());
            return new ArrayList<>(new TreeSet<>(dump.words));
        }
    }

    private String who(long identifier) {
        return names.computeIfAbsent(identifier, number -> {
            Identifier found = store.identities().identifiers(List.of(number)).get(number);
            return found.kind() + ":" + found.value();
        });
    }

    private void touches() {
        snapshot.touches(0, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                keys.put(chunk.touch()[i], Long.toHexString(chunk.key()[i]));
                words.add("touch " + touch(chunk, i));
            }
        });
    }

    private String touch(TouchColumns chunk, int i) {
        return String.join(
                " ",
                Long.toHexString(chunk.key()[i]),
                who(chunk.identifier()[i]),
                Long.toString(chunk.occurredAt()[i]),
                Integer.toString(chunk.localHour()[i]),
                terms.get(chunk.type()[i]),
                terms.get(chunk.channel()[i]),
                terms.get(chunk.touchpoint()[i]),
                terms.get(chunk.campaign()[i]),
                terms.get(chunk.coupon()[i]),
                terms.get(chunk.currency()[i]),
                Long.toString(chunk.amount()[i]),
                Long.toString(chunk.duration()[i]),
                Long.toString(chunk.rating()[i]),
                Long.toHexString(chunk.order()[i]));
    }

    private void lines() {
        Map<Long, Integer> positions = new TreeMap<>();
        snapshot.lines(0, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                int position = positions.merge(chunk.touch()[i], 1, Integer::sum);
                words.add("line " + keys.get(chunk.touch()[i]) + " " + position + " " + terms.get(chunk.product()[i])
                        + " " + terms.get(chunk.category()[i]) + " " + chunk.quantity()[i] + " " + chunk.amount()[i]);
            }
        });
    }

    private void property(String name) {
        snapshot.property(name, 0, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                words.add("property " + keys.get(chunk.owner()[i]) + " " + name + " " + chunk.value()[i]);
            }
        });
    }

    private void trait(String name) {
        snapshot.declared(name, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                words.add("trait " + who(chunk.owner()[i]) + " " + name + " " + chunk.value()[i]);
            }
        });
    }

    private void consent(String purpose) {
        snapshot.consents(purpose, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                words.add("consent " + who(chunk.owner()[i]) + " " + purpose + " " + chunk.value()[i]);
            }
        });
    }
}
