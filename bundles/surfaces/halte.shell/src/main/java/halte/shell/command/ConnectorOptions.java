package halte.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How the source is to be read: what the connector calls its settings. */
final class ConnectorOptions {

    @Option(names = "--type", defaultValue = "csv", description = "The kind of connector; csv unless said otherwise.")
    String type;

    @Option(names = "--delimiter", description = "The character between fields, 'tab' or 'auto'.")
    private String delimiter;

    @Option(names = "--quote", description = "The character around fields, or 'none'.")
    private String quote;

    @Option(names = "--charset", description = "The character set, such as windows-1252, or 'auto'.")
    private String charset;

    @Option(
            names = "--no-header",
            description = "The first line is data already; give the fields' names with --fields.")
    private boolean noHeader;

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "NAME",
            description = "The fields' names, separated by commas.")
    private List<String> fields = List.of();

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "Any other setting of the connector; may be given several times.")
    private Map<String, String> others = Map.of();

    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(others);
        put(settings, "delimiter", delimiter);
        put(settings, "quote", quote);
        put(settings, "charset", charset);
        put(settings, "header", noHeader ? Boolean.FALSE : null);
        put(settings, "names", fields.isEmpty() ? null : fields.toArray(String[]::new));
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, Object value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
