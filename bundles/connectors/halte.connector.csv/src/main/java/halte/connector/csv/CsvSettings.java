package halte.connector.csv;

import java.util.List;

/** The settings of a connection, as given; {@link CsvFormat} is what they mean. */
public record CsvSettings(
        String path,
        String stream,
        String delimiter,
        String quote,
        String comment,
        String charset,
        boolean header,
        List<String> names,
        int maxRecordLength) {

    public CsvSettings {
        names = List.copyOf(names);
    }

    static CsvSettings of(CsvConfig config) {
        return new CsvSettings(
                config.path(),
                config.stream(),
                config.delimiter(),
                config.quote(),
                config.comment(),
                config.charset(),
                config.header(),
                List.of(config.names()),
                config.max_record_length());
    }
}
