package halte.access;

import halte.access.api.Access;
import halte.store.api.Store;
import java.security.SecureRandom;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers access as a service. */
@Component(name = "halte.access", service = Access.class)
public final class AccessComponent extends StoredAccess {

    /** For the component runtime. */
    @Activate
    public AccessComponent(@Reference Store store) {
        super(store, Clock.systemUTC(), new SecureRandom());
    }
}
