package halte.ingest.mapping;

import halte.ingest.mapping.Draft.Statement;
import halte.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A mapping bound to a stream: turns record after record into drafts. Used by one thread. */
public final class RecordMapper {

    private record Rule(Conditions.Test when, Refusal refusal) {}

    private record Who(String kind, Value value, Normaliser normaliser, Set<String> ignore) {}

    private record Says(String name, Value value, String type) {}

    private record Allows(String purpose, Value value, Set<String> granted, Set<String> refused) {}

    private final DateReader dates;
    private final NumberReader numbers;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Who> who = new ArrayList<>();
    private final List<Says> says = new ArrayList<>();
    private final List<Allows> allows = new ArrayList<>();
    private final Value id;
    private final Value at;
    private final TouchMapper touch;

    RecordMapper(Mapping mapping, MappingPlan plan, List<String> names) {
        dates = new DateReader(mapping.dates());
        numbers = new NumberReader(mapping.numbers());
        Conditions conditions = new Conditions(names, numbers);
        for (Mapping.LeaveOut rule : mapping.skip()) {
            rules.add(new Rule(conditions.compile(rule.when()), Refusal.skip(rule.code(), message(rule))));
        }
        for (Mapping.LeaveOut rule : mapping.reject()) {
            rules.add(new Rule(conditions.compile(rule.when()), Refusal.reject(rule.code(), message(rule))));
        }
        id = plan.complete("id", names);
        at = plan.value("at", names);
        touch = mapping.touch() == null ? null : new TouchMapper(mapping.touch(), plan, names, conditions, numbers);
        bindCustomer(mapping, plan, names);
    }

    private static String message(Mapping.LeaveOut rule) {
        return rule.message() == null ? "The mapping leaves out such records." : rule.message();
    }

    private void bindCustomer(Mapping mapping, MappingPlan plan, List<String> names) {
        for (Mapping.IdentifierRule rule : mapping.identifiers()) {
            Value value = plan.complete("identifiers[" + who.size() + "].value", names);
            who.add(new Who(rule.kind(), value, Normaliser.of(rule.normalise()), Set.copyOf(rule.ignore())));
        }
        for (Mapping.TraitRule rule : mapping.traits()) {
            says.add(new Says(rule.name(), plan.value("traits[" + says.size() + "].value", names), rule.type()));
        }
        for (Mapping.ConsentRule rule : mapping.consents()) {
            Value value = plan.value("consents[" + allows.size() + "].value", names);
            allows.add(new Allows(rule.purpose(), value, Set.copyOf(rule.granted()), Set.copyOf(rule.refused())));
        }
    }

    /**
     * Maps a record.
     *
     * @throws Refusal when it is skipped or rejected
     */
    public Draft map(Row row) {
        for (Rule rule : rules) {
            if (rule.when.of(row)) {
                throw rule.refusal;
            }
        }
        Draft draft = new Draft();
        draft.id = id.text(row);
        draft.at = dates.read(at.of(row), "date");
        draft.identifiers = identifiers(row);
        draft.statements = statements(row);
        if (touch != null && touch.applies(row)) {
            touch.map(row, draft);
        } else if (draft.identifiers.isEmpty()) {
            throw Refusal.reject("NO_IDENTIFIER", "The record says nothing of whom it is about.");
        }
        return draft;
    }

    private List<Identifier> identifiers(Row row) {
        List<Identifier> found = List.of();
        for (Who one : who) {
            String value = one.normaliser.apply(one.value.text(row));
            if (value != null && !one.ignore.contains(value)) {
                found = plus(found, new Identifier(one.kind, value));
            }
        }
        return found;
    }

    private static List<Identifier> plus(List<Identifier> found, Identifier identifier) {
        if (found.isEmpty()) {
            return List.of(identifier);
        }
        List<Identifier> more = new ArrayList<>(found);
        if (!more.contains(identifier)) {
            more.add(identifier);
        }
        return more;
    }

    private List<Statement> statements(Row row) {
        if (says.isEmpty() && allows.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (Says one : says) {
            String value = trait(one, one.value.of(row));
            if (value != null) {
                statements.add(new Statement(one.name, value, null));
            }
        }
        for (Allows one : allows) {
            String value = one.value.text(row);
            if (value != null) {
                statements.add(new Statement(one.purpose, value, granted(one, value)));
            }
        }
        return statements;
    }

    private String trait(Says trait, Object value) {
        if ("number".equals(trait.type)) {
            return Value.plain(numbers.money(value, "number for " + trait.name, null));
        }
        if ("date".equals(trait.type)) {
            var date = dates.read(value, "date for " + trait.name);
            return date == null ? null : date.toLocalDate().toString();
        }
        return Value.plain(value);
    }

    private static boolean granted(Allows rule, String value) {
        if (rule.granted.contains(value)) {
            return true;
        }
        if (rule.refused.isEmpty() || rule.refused.contains(value)) {
            return false;
        }
        throw Refusal.reject("CONSENT_UNKNOWN", "The consent for " + rule.purpose + " is neither granted nor refused.");
    }
}
