package halte.itest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** A Halte that has counted: customers with sixty touches each, a few with sixty-one, and a segmentation that looks at them. */
final class Counting {

    static final int RECORDS = 60_000;
    /** 60,000 touches of 997 customers in turn: the first 180 have one more than the others. */
    static final int CUSTOMERS = 997;

    static final int WITH_ONE_MORE = RECORDS - 60 * CUSTOMERS;

    private static final String MAPPING = """
            {"dates": {"formats": ["yyyy-MM-dd"], "zone": "UTC"}, "id": "{number}", "at": "{day}",
             "identifiers": [{"kind": "customer-number", "value": "{customer}"}],
             "touch": {"type": "store-visit", "channel": "store", "properties": {"edition": "{edition}"}}}
            """;

    private Counting() {}

    /** Reads the example's numbers, at rest for some milliseconds after every thousand. */
    static String[] importing(Installed halte, String connection, int pause) {
        return importing(halte, connection, pause, "");
    }

    /** Stands still at every thousand while a file is there. */
    static String[] importing(Installed halte, String connection, int pause, String hold) {
        Path mapping = halte.write("counter.json", MAPPING);
        return new String[] {
            "import",
            "--type",
            "counter",
            "--name",
            connection,
            "--set",
            "records=" + RECORDS,
            "--set",
            "pause=" + pause,
            "--set",
            "hold=" + hold,
            "--mapping",
            mapping.toString(),
            "--json"
        };
    }

    static void segmentation(Installed halte, String name) {
        halte.halte("segments", "define", definition(halte, name, name).toString())
                .expect(0);
        halte.halte("segments", "run", name).expect(0);
    }

    static Path definition(Installed halte, String name, String title) {
        return halte.write(name + ".json", """
                {"id": "%s", "title": {"en": "%s", "nl": "%s"}, "strategy": "regulars", "parameters": {}}
                """.formatted(name, title, title));
    }

    static JsonNode status(Installed halte, String segmentation) {
        for (JsonNode status : halte.json("segments")) {
            if (status.get("definition").get("id").asText().equals(segmentation)) {
                return status;
            }
        }
        throw new AssertionError("no segmentation " + segmentation);
    }

    static long many(Installed halte, String segmentation) {
        return status(halte, segmentation).get("sizes").path("many").asLong();
    }
}
