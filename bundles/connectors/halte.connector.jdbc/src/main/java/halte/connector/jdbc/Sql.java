package halte.connector.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes SQL. Names are quoted as the driver says, values are always parameters. */
final class Sql {

    private final String quote;

    Sql(DatabaseMetaData metadata) throws SQLException {
        String said = metadata.getIdentifierQuoteString();
        quote = said == null ? "" : said.strip();
    }

    String name(String name) throws SourceFailed {
        if (!quote.isEmpty()) {
            return quote + name.replace(quote, quote + quote) + quote;
        }
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw Failures.nameUnquotable(name);
        }
        return name;
    }

    String table(String schema, String table) throws SourceFailed {
        return schema == null || schema.isEmpty() ? name(table) : name(schema) + "." + name(table);
    }

    /** Lets the rows of a query stand where a table does; what begins a comment in its last line ends there. */
    String query(String query) {
        return "(" + query + "\n) halte_rows";
    }

    String nothingOf(String from) {
        return "SELECT * FROM " + from + " WHERE 1 = 0";
    }

    /** Selects all rows in order; with a place to go on from, those from there on. */
    String rows(Source source, boolean fromPlace) throws SourceFailed {
        Order order = source.order();
        String condition = "";
        if (order.goesOn() && fromPlace) {
            condition = " WHERE " + from(order.bounds(), 0);
        } else if (order.goesOn() && !order.startsOver()) {
            condition = " WHERE " + name(order.bounds().get(0).name()) + " IS NOT NULL";
        }
        return select(source) + condition + orderBy(order.columns());
    }

    /** Selects the rows that have no place in the order. */
    String withoutPlace(Source source) throws SourceFailed {
        String column = name(source.order().bounds().get(0).name());
        return select(source) + " WHERE " + column + " IS NULL"
                + orderBy(source.order().ties());
    }

    String countBetween(Source source) throws SourceFailed {
        String column = name(source.order().bounds().get(0).name());
        return "SELECT count(*) FROM " + source.from() + " WHERE " + column + " >= ? AND " + column + " < ?";
    }

    private String select(Source source) throws SourceFailed {
        return "SELECT " + names(source.columns()) + " FROM " + source.from();
    }

    private String orderBy(List<Column> columns) throws SourceFailed {
        return columns.isEmpty() ? "" : " ORDER BY " + names(columns);
    }

    private String names(List<Column> columns) throws SourceFailed {
        List<String> names = new ArrayList<>(columns.size());
        for (Column column : columns) {
            names.add(name(column.name()));
        }
        return names.stream().collect(Collectors.joining(", "));
    }

    /** Says "not before" for several columns; the first comparison is redundant and lets an index be used. */
    private String from(List<Column> columns, int at) throws SourceFailed {
        String column = name(columns.get(at).name());
        return at == columns.size() - 1
                ? column + " >= ?"
                : column + " >= ? AND (" + column + " > ? OR " + from(columns, at + 1) + ")";
    }
}
