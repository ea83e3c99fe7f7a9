package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.util.List;
import java.util.Set;

/** The CRM: a row per registration. A few people registered twice, with another address and the same loyalty card. */
final class CustomerRecords implements DemoStream {

    private static final List<Field> FIELDS = List.of(
            new Field("crm_id", "text"),
            new Field("registered_at", "date-time"),
            new Field("email", "text"),
            new Field("loyalty_card", "text"),
            new Field("first_name", "text"),
            new Field("last_name", "text"),
            new Field("gender", "text"),
            new Field("birth_year", "whole"),
            new Field("postcode", "text"),
            new Field("town", "text"),
            new Field("newsletter", "boolean"),
            new Field("consent_marketing", "boolean"),
            new Field("consent_analytics", "boolean"),
            new Field("registered_via", "text"),
            new Field("synthetic", "boolean"));

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.REGISTER);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        Person person = world.people.get(visit.person());
        if (person.oldEmail() != null) {
            write(world, visit, person.crmId() + "B", person.oldEmail(), rows);
        }
        write(world, visit, person.crmId(), person.email(), rows);
    }

    private static void write(World world, Visit visit, String id, String email, Rows rows) {
        Person person = world.people.get(visit.person());
        rows.set("crm_id", id);
        rows.set("registered_at", world.season.time(visit.moment()));
        rows.set("email", email);
        rows.set("loyalty_card", person.card());
        rows.set("first_name", person.firstName());
        rows.set("last_name", person.lastName());
        rows.set("gender", person.gender());
        rows.set("birth_year", person.born().getYear());
        rows.set("postcode", person.postcode());
        rows.set("town", person.town());
        rows.set("newsletter", person.newsletter());
        rows.set("consent_marketing", person.marketing());
        rows.set("consent_analytics", person.analytics());
        rows.set("registered_via", person.webShare() > 0.5 ? "web" : "store");
        rows.end(visit.moment());
    }
}
