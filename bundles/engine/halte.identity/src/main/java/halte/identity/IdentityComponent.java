package halte.identity;

import halte.identity.api.Identities;
import halte.store.api.Store;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Offers identities as a service. */
@Component(name = "halte.identity", service = Identities.class)
@Designate(ocd = IdentityConfig.class)
public final class IdentityComponent extends StoredIdentities {

    /** For the component runtime. */
    @Activate
    public IdentityComponent(@Reference Store store, IdentityConfig config) {
        super(store, GuardRules.of(config.mostLinks(), List.of(config.limits()), List.of(config.sharedValues())));
    }
}
