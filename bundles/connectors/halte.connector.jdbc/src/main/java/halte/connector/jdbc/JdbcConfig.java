package halte.connector.jdbc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets for one database. */
@ObjectClassDefinition(
        name = "Database (JDBC)",
        description =
                "Reads tables, views and queries of any database that has a JDBC driver, without changing anything.")
@interface JdbcConfig {

    @AttributeDefinition(name = "Connection", description = "The connection's name, unique among all connections.")
    String connection();

    @AttributeDefinition(
            name = "URL",
            description = "Where the database is, such as jdbc:postgresql://db.example.org/shop; without a password.")
    String url();

    @AttributeDefinition(name = "User", description = "The account; one that may only read is enough, and best.")
    String user() default "";

    @AttributeDefinition(
            name = "Password file",
            description = "A file with the password in its first line, readable by Halte's account only.")
    String password_file() default "";

    // The name begins with a dot (".password"), so that the password does not become a property of the service.
    @AttributeDefinition(
            name = "Password",
            type = AttributeType.PASSWORD,
            description = "The password itself, if it is in no file. It is kept in the data folder.")
    String _password() default "";

    @AttributeDefinition(
            name = "Driver",
            description = "The driver's class or name. Left out: the one that accepts the URL.")
    String driver() default "";

    @AttributeDefinition(
            name = "Driver properties",
            description = "Further properties for the driver, such as sslmode=verify-full, separated by commas.")
    String[] properties() default {};

    @AttributeDefinition(
            name = "Tables",
            description =
                    "Tables and views, separated by commas; * and ? stand for any letters. 'schema.table' for those "
                            + "outside the account's own schema. Left out: all of that schema, unless there are queries.")
    String[] tables() default {};

    @AttributeDefinition(
            name = "Queries",
            description =
                    "Queries whose rows are a stream, each as NAME=SELECT ... and ended by a semicolon at the line's end.")
    String[] queries() default {};

    @AttributeDefinition(
            name = "Cursor columns",
            description =
                    "The column that grows with every new or changed row, as STREAM=COLUMN or, for every stream that has "
                            + "it, COLUMN; separated by commas. Later imports read on from its last value.")
    String[] cursor() default {};

    @AttributeDefinition(
            name = "Key columns",
            description =
                    "Columns that tell rows apart, as STREAM=COLUMN+COLUMN, separated by commas. Left out: the primary key.")
    String[] keys() default {};

    @AttributeDefinition(
            name = "Overlap",
            description =
                    "How far before the last value of the cursor column a later import begins: seconds for times, "
                            + "whole numbers for numbers. Covers rows that were stored late.")
    long overlap() default 60;

    @AttributeDefinition(name = "Rows per fetch", description = "How many rows the driver keeps in memory.")
    int fetch_size() default 1_000;

    @AttributeDefinition(
            name = "Time-out",
            description = "After how many seconds without an answer of the database a read is given up.")
    int timeout() default 300;
}
