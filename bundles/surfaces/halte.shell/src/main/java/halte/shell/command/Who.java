package halte.shell.command;

import halte.identity.api.Identities;
import halte.identity.api.Identities.Customer;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Identifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the customer that a person means: a number, an identifier's value, or KIND:VALUE. */
final class Who {

    private Who() {}

    /** Finds exactly one customer; fails with {@code CUSTOMER_UNKNOWN} or {@code CUSTOMER_AMBIGUOUS}. */
    static Customer find(Session session, String text) {
        Map<Long, Customer> found = candidates(session.need(Identities.class), text);
        if (found.size() == 1) {
            return found.values().iterator().next();
        }
        throw found.isEmpty() ? unknown() : ambiguous(found);
    }

    private static Map<Long, Customer> candidates(Identities identities, String text) {
        Map<Long, Customer> found = new TreeMap<>();
        boolean byNumber = text.matches("#\\d{1,18}");
        if (text.matches("#?\\d{1,18}")) {
            long number = Long.parseLong(text.replace("#", ""));
            identities.customer(number).ifPresent(customer -> found.put(customer.number(), customer));
        }
        if (!byNumber) {
            List<Customer> byValue = identities.find(text);
            byValue.forEach(customer -> found.put(customer.number(), customer));
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon < text.length() - 1) {
            Identifier identifier = new Identifier(text.substring(0, colon), text.substring(colon + 1));
            identities.customer(identifier).ifPresent(customer -> found.put(customer.number(), customer));
        }
        return found;
    }

    private static HalteException unknown() {
        return new Failure(
                        "CUSTOMER_UNKNOWN",
                        Actor.USER,
                        "No customer has this number or identifier.",
                        "Give a customer's number, an identifier's exact value, or KIND:VALUE.")
                .asException();
    }

    private static HalteException ambiguous(Map<Long, Customer> found) {
        String numbers =
                found.keySet().stream().limit(10).map(number -> "#" + number).collect(Collectors.joining(", "));
        return new Failure(
                        "CUSTOMER_AMBIGUOUS",
                        Actor.USER,
                        "This means " + found.size() + " customers: " + numbers + ".",
                        "Give the number with # in front (quoted), or KIND:VALUE.")
                .asException();
    }
}
