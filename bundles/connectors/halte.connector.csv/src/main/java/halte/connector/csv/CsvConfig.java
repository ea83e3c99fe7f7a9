package halte.connector.csv;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets for one source of delimited text. */
@ObjectClassDefinition(
        name = "CSV files",
        description = "Reads delimited text: one file, a folder, or a pattern of files; plain or compressed with gzip.")
@interface CsvConfig {

    @AttributeDefinition(name = "Connection", description = "The connection's name, unique among all connections.")
    String connection();

    @AttributeDefinition(
            name = "Path",
            description =
                    "A file, a folder, or a folder with a file pattern such as /in/orders-*.csv.gz. Several files are "
                            + "read in order of their names.")
    String path();

    @AttributeDefinition(name = "Stream", description = "The name under which the records are offered.")
    String stream() default "rows";

    @AttributeDefinition(
            name = "Delimiter",
            description = "The character between fields, 'tab', or 'auto' to find out: comma, semicolon, tab or bar.")
    String delimiter() default "auto";

    @AttributeDefinition(name = "Quote", description = "The character around fields that hold delimiters, or 'none'.")
    String quote() default "\"";

    @AttributeDefinition(name = "Comment", description = "The character that begins a line to be left out, or 'none'.")
    String comment() default "none";

    @AttributeDefinition(
            name = "Character set",
            description = "Such as windows-1252, or 'auto': what the byte order mark says, otherwise UTF-8.")
    String charset() default "auto";

    @AttributeDefinition(name = "Header", description = "Whether the first line names the fields.")
    boolean header() default true;

    @AttributeDefinition(
            name = "Field names",
            description = "The fields' names. Needed without a header; with one, they replace it.")
    String[] names() default {};

    @AttributeDefinition(
            name = "Longest record",
            description = "How many characters a record may have; what is longer is rejected.")
    int max_record_length() default 1_048_576;
}
