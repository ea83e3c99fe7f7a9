package halte.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** What conf/halte.properties says, checked: a wrong setting stops the start with the line to mend. */
record Settings(Path home, Path data, String store, HttpSettings http, Map<String, String> framework) {

    private static final Set<String> KNOWN = Set.of("zone", "currency", "memory", "store");

    static Settings load(Path home, Path data) {
        Path file = home.resolve("conf/halte.properties");
        Properties properties = read(file);
        Map<String, String> framework = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key).strip();
            if (KNOWN.contains(key) || HttpSettings.KNOWN.contains(key)) {
                check(file, key, value);
                framework.put("halte." + key, value);
            } else if (key.startsWith("org.osgi.") || key.startsWith("felix.") || key.startsWith("org.apache.felix.")) {
                framework.put(key, value);
            } else {
                throw StartFailure.configuration(
                        "The setting '" + key + "' in " + file
                                + " is not known. Known are zone, currency, memory, store, http.host, http.port, http.names, http.plain, and names that begin with org.osgi. or felix.");
            }
        }
        framework.put("halte.home", home.toString());
        framework.put("halte.data", data.toString());
        HttpSettings http = HttpSettings.of(framework, System.getenv());
        String store = properties.getProperty("store", StoreChoice.USUAL).strip();
        return new Settings(home, data, store, http, http.framework(framework));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartFailure(
                    StartFailure.CONFIGURATION,
                    "The settings file " + file + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
        return properties;
    }

    private static void check(Path file, String key, String value) {
        if (key.equals("zone")) {
            try {
                ZoneId.of(value);
            } catch (DateTimeException unknown) {
                throw StartFailure.configuration("zone=" + value + " in " + file
                        + " is not a time zone. Write a name such as Europe/Amsterdam.");
            }
        } else if (key.equals("currency") && !value.matches("[A-Z]{3}")) {
            throw StartFailure.configuration(
                    "currency=" + value + " in " + file + " is not a currency. Write an ISO 4217 code such as EUR.");
        }
    }
}
