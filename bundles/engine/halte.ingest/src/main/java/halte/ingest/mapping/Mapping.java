package halte.ingest.mapping;

import java.util.List;
import java.util.Map;

/** A mapping as its author wrote it; docs/mapping.md explains every property. Absent properties are null, absent lists empty. */
public record Mapping(
        String stream,
        Dates dates,
        Numbers numbers,
        String id,
        String at,
        List<IdentifierRule> identifiers,
        TouchRule touch,
        List<TraitRule> traits,
        List<ConsentRule> consents,
        List<LeaveOut> skip,
        List<LeaveOut> reject) {

    public Mapping {
        dates = dates == null ? new Dates(null, null) : dates;
        numbers = numbers == null ? new Numbers(null, null) : numbers;
        identifiers = listed(identifiers);
        traits = listed(traits);
        consents = listed(consents);
        skip = listed(skip);
        reject = listed(reject);
    }

    static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Returns the mapping for a certain stream. */
    public Mapping forStream(String name) {
        return new Mapping(name, dates, numbers, id, at, identifiers, touch, traits, consents, skip, reject);
    }

    /** How dates are written. */
    public record Dates(List<String> formats, String zone) {
        public Dates {
            formats = formats == null || formats.isEmpty() ? List.of("iso") : List.copyOf(formats);
            zone = zone == null ? "UTC" : zone;
        }
    }

    /** How numbers are written. */
    public record Numbers(String decimal, String thousands) {
        public Numbers {
            decimal = decimal == null ? "." : decimal;
            thousands = thousands == null ? "" : thousands;
        }
    }

    /** Where an identifier stands. */
    public record IdentifierRule(String kind, String value, List<String> normalise, List<String> ignore) {
        public IdentifierRule {
            normalise = listed(normalise);
            ignore = listed(ignore);
        }
    }

    /** What touch a record is (part of). */
    public record TouchRule(
            Condition when,
            String type,
            List<TypeCase> types,
            boolean group,
            Integer groupWindow,
            String channel,
            String touchpoint,
            String campaign,
            String coupon,
            String order,
            String text,
            String rating,
            String duration,
            String durationUnit,
            String consent,
            LineRule line,
            String amount,
            String currency,
            Map<String, String> properties) {
        public TouchRule {
            types = listed(types);
            properties = properties == null ? Map.of() : properties;
        }
    }

    /** A type under a condition. */
    public record TypeCase(Condition when, String type) {}

    /** Where a product line stands. */
    public record LineRule(
            String product, String name, String category, String quantity, String unitPrice, String amount) {}

    /** Where a declared trait stands. */
    public record TraitRule(String name, String value, String type) {}

    /** Where a consent stands. */
    public record ConsentRule(String purpose, String value, List<String> granted, List<String> refused) {
        public ConsentRule {
            granted = listed(granted);
            refused = listed(refused);
        }
    }

    /** Records to leave out, on purpose or as an error. */
    public record LeaveOut(Condition when, String code, String message) {}

    /** A condition on a record. */
    public record Condition(
            String field,
            String is,
            List<String> in,
            String startsWith,
            String matches,
            Double lessThan,
            Double atMost,
            Double moreThan,
            Double atLeast,
            Boolean empty,
            List<Condition> all,
            List<Condition> any,
            Condition not) {}
}
