package halte.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Exactly one store serves: the one that conf/halte.properties names. A data folder stays with the store that it began with, for
 * nothing moves data from one to another.
 */
final class StoreChoice {

    static final String USUAL = "duckdb";

    private static final String FEATURE = "halte.feature.store-";
    private static final String CONFIGURATION = "halte.store.";

    private final String store;

    StoreChoice(String store) {
        this.store = store;
    }

    /** Checks the choice against all that is configured, and returns the features that it leaves. */
    List<FeatureFile> apply(List<FeatureFile> features, List<FeatureFile> administrator, Path data) throws IOException {
        List<FeatureFile> chosen = among(features);
        check(administrator);
        claim(data);
        return chosen;
    }

    /** Returns the features without the stores that were not chosen. */
    private List<FeatureFile> among(List<FeatureFile> features) {
        Set<String> stores = features.stream()
                .map(FeatureFile::name)
                .filter(name -> name.startsWith(FEATURE))
                .map(name -> name.substring(FEATURE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!stores.contains(store)) {
            throw StartFailure.configuration("store=" + store + " in conf/halte.properties is no store. There are "
                    + String.join(", ", stores) + ".");
        }
        return features.stream()
                .filter(feature ->
                        !feature.name().startsWith(FEATURE) || feature.name().equals(FEATURE + store))
                .toList();
    }

    /** Refuses configurations of another store, and a store elsewhere of which nobody said where. */
    private void check(List<FeatureFile> administrator) {
        Set<String> configured = administrator.stream()
                .flatMap(file -> file.configurations().keySet().stream())
                .filter(pid -> pid.startsWith(CONFIGURATION))
                .map(pid -> pid.substring(CONFIGURATION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!store.equals(USUAL) && !configured.contains(store)) {
            throw StartFailure.configuration("store=" + store + " in conf/halte.properties needs a configuration "
                    + CONFIGURATION + store + " in conf/*.json that says where it is; docs/store.md shows one.");
        }
        configured.remove(store);
        if (!configured.isEmpty()) {
            throw StartFailure.configuration(
                    "The folder conf/ configures " + CONFIGURATION + String.join(", ", configured) + ", but store="
                            + store
                            + " is chosen in conf/halte.properties. Change one of them, so that it is clear where the data go.");
        }
    }

    /** Refuses a data folder that was begun with another store, and notes the store in a new one. */
    private void claim(Path data) throws IOException {
        Path note = data.resolve("store");
        String before = Files.exists(note) ? Files.readString(note).strip() : earlier(data);
        if (!before.equals(store)) {
            throw StartFailure.configuration("The data folder " + data + " was begun with store=" + before
                    + ", and conf/halte.properties now says store=" + store
                    + ". Nothing moves data from one store to another. Set store=" + before
                    + " again, or choose a new folder with --workspace.");
        }
        Files.writeString(note, store + "\n");
    }

    /** Data folders of Halte before there was a choice have DuckDB's file and no note. */
    private String earlier(Path data) {
        return Files.exists(data.resolve("halte.duckdb")) ? USUAL : store;
    }
}
