package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.util.List;
import java.util.Set;

/** One of the company's systems: what it notices of a visit, as flat rows. */
interface DemoStream {

    String name();

    List<Field> fields();

    /** Returns the kinds of visits that the system notices. */
    Set<Kind> kinds();

    /** Writes the rows of a visit, the same at every call. */
    void write(World world, Visit visit, Rows rows);
}
