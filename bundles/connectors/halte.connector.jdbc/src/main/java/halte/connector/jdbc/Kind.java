package halte.connector.jdbc;

import java.sql.Types;
import java.util.Locale;
import java.util.Set;

/** What a column's values become, and whether a read can go on from one of them. */
enum Kind {
    WHOLE("whole", true),
    EXACT("decimal", true),
    FLOATING("decimal", false),
    BOOLEAN("boolean", false),
    DATE("date", true),
    TIME("text", false),
    LOCAL("date-time", true),
    INSTANT("date-time", true),
    TEXT("text", true),
    UUID("text", true),
    OTHER("text", false),
    BINARY("binary", false);

    private static final Set<String> INSTANTS = Set.of("timestamptz", "datetimeoffset");

    private final String title;
    private final boolean ordered;

    Kind(String title, boolean ordered) {
        this.title = title;
        this.ordered = ordered;
    }

    String title() {
        return title;
    }

    /** Tells whether the database, and its driver's parameters, order and compare the values as they are given. */
    boolean ordered() {
        return ordered;
    }

    /** Finds the kind from what a driver says: its types differ more than its type names. */
    static Kind of(int type, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> EXACT;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> name.equals("money") ? OTHER : FLOATING;
            case Types.BOOLEAN -> BOOLEAN;
            case Types.BIT -> name.startsWith("bool") ? BOOLEAN : OTHER;
            case Types.DATE -> DATE;
            case Types.TIME -> name.equals("timetz") ? OTHER : TIME;
            case Types.TIMESTAMP -> withZone(name) ? INSTANT : LOCAL;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR ->
                text(name);
            default -> other(name);
        };
    }

    private static boolean withZone(String name) {
        return INSTANTS.contains(name) || name.contains("with time zone") || name.contains("with local time zone");
    }

    /** Enumerations and the like report themselves as text, but cannot be compared with one. */
    private static Kind text(String name) {
        boolean plain = name.contains("char") || name.endsWith("text") && !name.equals("citext") || name.equals("name");
        return plain ? TEXT : other(name);
    }

    private static Kind other(String name) {
        return name.equals("uuid") ? UUID : withZone(name) && !name.startsWith("time ") ? INSTANT : OTHER;
    }
}
