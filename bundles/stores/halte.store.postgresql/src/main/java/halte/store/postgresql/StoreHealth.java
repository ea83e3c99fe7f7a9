package halte.store.postgresql;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** How the health check is called. */
@ComponentPropertyType
@interface StoreHealth {

    String hc_name() default "Store in PostgreSQL";

    String[] hc_tags() default "halte";
}
