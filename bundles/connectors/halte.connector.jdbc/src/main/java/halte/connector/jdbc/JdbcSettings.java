package halte.connector.jdbc;

import java.util.List;

/** The settings of a connection, as given; {@link Selection} is what those on streams mean. */
record JdbcSettings(Access access, Choice choice, long overlap, int fetchSize, int timeoutSeconds) {

    /** How to get in. */
    record Access(
            String url, String user, String password, String passwordFile, String driver, List<String> properties) {

        Access {
            properties = List.copyOf(properties);
        }

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Access[" + user + "]";
        }
    }

    /** What to read. */
    record Choice(List<String> tables, List<String> queries, List<String> cursor, List<String> keys) {

        Choice {
            tables = List.copyOf(tables);
            queries = List.copyOf(queries);
            cursor = List.copyOf(cursor);
            keys = List.copyOf(keys);
        }
    }

    static JdbcSettings of(JdbcConfig config) {
        Access access = new Access(
                config.url(),
                config.user(),
                config._password(),
                config.password_file(),
                config.driver(),
                List.of(config.properties()));
        Choice choice = new Choice(
                List.of(config.tables()), List.of(config.queries()), List.of(config.cursor()), List.of(config.keys()));
        return new JdbcSettings(access, choice, config.overlap(), config.fetch_size(), config.timeout());
    }
}
