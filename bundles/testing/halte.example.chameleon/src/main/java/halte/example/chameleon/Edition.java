package halte.example.chameleon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this edition does otherwise than another, read from the bundle itself.
 *
 * @param name what it says of itself
 * @param threshold from how many touches on a customer is regular
 * @param factor by what traits and KPIs are multiplied
 */
record Edition(String name, int threshold, int factor) {

    static Edition own() {
        Properties properties = new Properties();
        try (InputStream content = Edition.class.getResourceAsStream("edition.properties")) {
            properties.load(content);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return new Edition(
                properties.getProperty("name"),
                Integer.parseInt(properties.getProperty("threshold")),
                Integer.parseInt(properties.getProperty("factor")));
    }
}
