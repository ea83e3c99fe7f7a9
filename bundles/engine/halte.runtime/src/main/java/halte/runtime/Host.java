package halte.runtime;

import halte.model.Failure;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engine behind an extension point, as far as guests come and go. Called by the runtime on any thread; may take its time, except in
 * {@link #name} and {@link #changed}.
 *
 * @param <T> the extension point
 */
public interface Host<T> {

    /**
     * Returns the name under which a service is a guest; empty when it is none. May throw, which leaves the guest out.
     *
     * @param service the service
     * @param properties its service properties
     */
    Optional<String> name(T service, Map<String, Object> properties);

    /** Told after guests came, left or changed places. */
    void changed();

    /**
     * Tries whether a guest could take the place of the one that serves under its name, without changing anything: whether it takes
     * the stored definitions, reaches its source, and the like.
     *
     * @param candidate the guest that waits
     * @return what speaks against it; empty when nothing does
     */
    List<Failure> prove(Guest<T> candidate);

    /**
     * Works out what would change if a guest took the place of the one that serves under its name, without changing anything.
     *
     * @param candidate the guest that waits
     */
    List<Effect> preview(Guest<T> candidate);

    /**
     * Returns what people made that needs a guest: definitions, targets, connections.
     *
     * @param id the guest's name
     */
    List<Dependent> dependents(String id);
}
