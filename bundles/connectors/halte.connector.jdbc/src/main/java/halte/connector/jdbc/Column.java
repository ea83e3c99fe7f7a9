package halte.connector.jdbc;

import halte.connector.api.StreamDescriptor.Field;

/** A column of a stream. */
record Column(String name, Kind kind, String typeName, boolean whole) {

    Field field() {
        return new Field(name, whole ? Kind.WHOLE.title() : kind.title());
    }
}
