package halte.ingest.mapping;

import java.util.List;
import java.util.Set;

/** Checks what a mapping must say and which words it may use. */
record MappingCheck(Mapping mapping) {

    static final Set<String> UNITS = Set.of("seconds", "millis", "minutes", "hours");
    static final Set<String> NORMALISERS =
            Set.of("lower-case", "upper-case", "digits-only", "no-spaces", "no-leading-zeros");
    private static final Set<String> TRAIT_TYPES = Set.of("text", "number", "date");

    void check() {
        if (mapping.touch() == null
                && mapping.traits().isEmpty()
                && mapping.consents().isEmpty()
                && mapping.identifiers().size() < 2) {
            throw MappingReader.invalid(
                    "the mapping", "makes nothing: it needs touch, traits, consents or two identifiers");
        }
        for (int i = 0; i < mapping.identifiers().size(); i++) {
            identifier(mapping.identifiers().get(i), "identifiers[" + i + "]");
        }
        for (int i = 0; i < mapping.traits().size(); i++) {
            trait(mapping.traits().get(i), "traits[" + i + "]");
        }
        for (int i = 0; i < mapping.consents().size(); i++) {
            consent(mapping.consents().get(i), "consents[" + i + "]");
        }
        codes(mapping.skip(), "skip");
        codes(mapping.reject(), "reject");
        if (mapping.touch() != null) {
            touch(mapping.touch());
        } else if (mapping.identifiers().isEmpty()) {
            throw MappingReader.invalid("identifiers", "must be given when there is no touch");
        }
    }

    private static void identifier(Mapping.IdentifierRule rule, String where) {
        present(rule.kind(), where + ".kind");
        present(rule.value(), where + ".value");
        for (String name : rule.normalise()) {
            known(name, NORMALISERS, where + ".normalise");
        }
    }

    private static void trait(Mapping.TraitRule rule, String where) {
        present(rule.name(), where + ".name");
        present(rule.value(), where + ".value");
        if (rule.type() != null) {
            known(rule.type(), TRAIT_TYPES, where + ".type");
        }
    }

    private static void consent(Mapping.ConsentRule rule, String where) {
        present(rule.purpose(), where + ".purpose");
        present(rule.value(), where + ".value");
        if (rule.granted().isEmpty()) {
            throw MappingReader.invalid(where + ".granted", "must list the values that mean yes");
        }
    }

    private static void codes(List<Mapping.LeaveOut> rules, String where) {
        for (int i = 0; i < rules.size(); i++) {
            String code = rules.get(i).code();
            if (code == null || !code.matches("[A-Z][A-Z0-9_]*")) {
                throw MappingReader.invalid(where + "[" + i + "].code", "must be a code such as STOCK_ADJUSTMENT");
            }
        }
    }

    private void touch(Mapping.TouchRule touch) {
        present(mapping.id(), "id");
        present(mapping.at(), "at");
        for (int i = 0; i < touch.types().size(); i++) {
            present(touch.types().get(i).type(), "touch.types[" + i + "].type");
        }
        if (touch.types().isEmpty()) {
            present(touch.type(), "touch.type");
        }
        if (touch.amount() != null) {
            present(touch.currency(), "touch.currency");
        }
        if ("sum".equals(touch.amount()) && touch.line() == null) {
            throw MappingReader.invalid("touch.line", "must be given, since touch.amount is the sum of the lines");
        }
        if (touch.durationUnit() != null) {
            known(touch.durationUnit(), UNITS, "touch.durationUnit");
        }
        if (touch.groupWindow() != null && (touch.groupWindow() < 1 || touch.groupWindow() > 1_000_000)) {
            throw MappingReader.invalid("touch.groupWindow", "must lie between 1 and 1000000");
        }
        if (touch.line() != null) {
            present(touch.line().product(), "touch.line.product");
        }
    }

    private static void present(String value, String where) {
        if (value == null || value.isBlank()) {
            throw MappingReader.invalid(where, "is missing");
        }
    }

    private static void known(String value, Set<String> known, String where) {
        if (!known.contains(value)) {
            throw MappingReader.invalid(
                    where,
                    "must be one of "
                            + String.join(", ", known.stream().sorted().toList()));
        }
    }
}
