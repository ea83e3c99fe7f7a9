package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.List;
import java.util.Optional;

/** The front doors that are there now; they come and go with the bundles that offer them. */
@FunctionalInterface
public interface FrontDoors {

    /** Returns the services that are there; missing ones are left out. */
    List<Object> present();

    /** Returns a service, if it is there. */
    default <T> Optional<T> find(Class<T> door) {
        return present().stream().filter(door::isInstance).map(door::cast).findFirst();
    }

    /**
     * Returns a service.
     *
     * @throws HalteException {@code SERVICE_GAP} naming what is missing
     */
    default <T> T need(Class<T> door) {
        return find(door).orElseThrow(() -> gap(door).asException());
    }

    /** Explains that nobody offers a service. */
    static Failure gap(Class<?> door) {
        return new Failure(
                "SERVICE_GAP",
                Actor.CONFIGURATION,
                "Nobody offers " + door.getName() + " now: its bundle is stopped, missing or not yet started.",
                "See 'halte addons' and the log for the bundle that does not start; retry when it does.");
    }
}
