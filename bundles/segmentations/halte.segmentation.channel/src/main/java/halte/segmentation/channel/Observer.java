package halte.segmentation.channel;

import halte.segmentation.api.Table;
import java.util.Optional;

/** Looks at customers one after another and tells what it saw. */
interface Observer {

    /** Looks at a customer. */
    void see(View view);

    /** Tells what it saw; empty when nothing to look at. */
    Optional<Table> table(Prior shares);
}
