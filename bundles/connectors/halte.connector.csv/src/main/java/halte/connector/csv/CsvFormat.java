package halte.connector.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/** How the text is written. A character of 0 stands for "none", a delimiter of 0 for "find out", a null charset for "find out". */
record CsvFormat(
        char delimiter,
        char quote,
        char comment,
        Charset charset,
        boolean header,
        List<String> names,
        int maxRecordLength) {

    static final int LEAST_RECORD_LENGTH = 1000;
    private static final int MOST_RECORD_LENGTH = 100_000_000;

    static CsvFormat of(CsvSettings settings) throws SourceFailed {
        CsvFormat format = new CsvFormat(
                character("delimiter", settings.delimiter()),
                character("quote", settings.quote()),
                character("comment", settings.comment()),
                charset(settings.charset()),
                settings.header(),
                settings.names(),
                settings.maxRecordLength());
        format.check();
        return format;
    }

    CsvFormat withDelimiter(char found) {
        return new CsvFormat(found, quote, comment, charset, header, names, maxRecordLength);
    }

    private void check() throws SourceFailed {
        if (maxRecordLength < LEAST_RECORD_LENGTH || maxRecordLength > MOST_RECORD_LENGTH) {
            throw Failures.setting(
                    "max.record.length", "must lie between " + LEAST_RECORD_LENGTH + " and " + MOST_RECORD_LENGTH);
        }
        if (!header && names.isEmpty()) {
            throw Failures.setting("names", "must name the fields, since there is no header line");
        }
        if (clash(delimiter, quote) || clash(delimiter, comment) || clash(quote, comment)) {
            throw Failures.setting("delimiter", "must differ from quote and comment, and those from each other");
        }
        FieldNames.check(names, "the setting 'names'");
    }

    private static boolean clash(char a, char b) {
        return a != 0 && a == b;
    }

    private static char character(String setting, String value) throws SourceFailed {
        if (value == null || value.isEmpty() || "auto".equals(value) || "none".equals(value)) {
            return 0;
        }
        if ("tab".equals(value) || "\\t".equals(value)) {
            return '\t';
        }
        char character = value.charAt(0);
        if (value.length() > 1 || character == '\n' || character == '\r') {
            throw Failures.setting(setting, "must be one character");
        }
        return character;
    }

    private static Charset charset(String name) throws SourceFailed {
        if (name == null || name.isBlank() || "auto".equals(name)) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Failures.setting("charset", "is not a character set that Java knows, such as UTF-8 or windows-1252");
        }
    }
}
