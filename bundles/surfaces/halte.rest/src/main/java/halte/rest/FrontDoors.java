package halte.rest;

import halte.rest.answer.Failures;
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

    /** Returns a service; fails with {@code SERVICE_GAP} when nobody offers it. */
    default <T> T need(Class<T> door) {
        return find(door).orElseThrow(() -> Failures.gap(door).asException());
    }
}
