package halte.ingest.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns conditions into tests of a record. */
final class Conditions {

    /** A test of a record. */
    interface Test {

        boolean of(Row row);
    }

    private final List<String> names;
    private final NumberReader numbers;

    Conditions(List<String> names, NumberReader numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /** Collects the fields that a condition looks at, and checks it. */
    static void fieldsInto(Mapping.Condition condition, String where, Set<String> fields) {
        if (condition == null) {
            throw MappingReader.invalid(where, "is missing");
        }
        List<Mapping.Condition> below = new ArrayList<>(Mapping.listed(condition.all()));
        below.addAll(Mapping.listed(condition.any()));
        if (condition.not() != null) {
            below.add(condition.not());
        }
        below.forEach(one -> fieldsInto(one, where, fields));
        boolean combines = condition.all() != null || condition.any() != null || condition.not() != null;
        if (combines == (condition.field() != null)) {
            throw MappingReader.invalid(where, "needs either a field or one of all, any, not");
        }
        if (condition.field() != null) {
            fields.add(condition.field());
            if (new Conditions(List.of(), null).ofField(condition).isEmpty()) {
                throw MappingReader.invalid(
                        where,
                        "says nothing about its field; use is, in, startsWith, matches, lessThan, atMost, moreThan, atLeast or"
                                + " empty");
            }
        }
    }

    Test compile(Mapping.Condition condition) {
        if (condition == null) {
            return row -> true;
        }
        List<Test> tests = ofField(condition);
        Mapping.listed(condition.all()).forEach(one -> tests.add(compile(one)));
        if (condition.any() != null) {
            Test[] any = condition.any().stream().map(this::compile).toArray(Test[]::new);
            tests.add(row -> some(any, row));
        }
        if (condition.not() != null) {
            Test not = compile(condition.not());
            tests.add(row -> !not.of(row));
        }
        Test[] all = tests.toArray(Test[]::new);
        return all.length == 1 ? all[0] : row -> every(all, row);
    }

    private static boolean some(Test[] tests, Row row) {
        for (Test test : tests) {
            if (test.of(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean every(Test[] tests, Row row) {
        for (Test test : tests) {
            if (!test.of(row)) {
                return false;
            }
        }
        return true;
    }

    private List<Test> ofField(Mapping.Condition condition) {
        if (condition.field() == null) {
            return new ArrayList<>();
        }
        int index = names.indexOf(condition.field());
        Value value = row -> row.value(index);
        List<Test> tests = new ArrayList<>();
        addTexts(condition, value, tests);
        addNumber(condition.lessThan(), value, (found, limit) -> found < limit, tests);
        addNumber(condition.atMost(), value, (found, limit) -> found <= limit, tests);
        addNumber(condition.moreThan(), value, (found, limit) -> found > limit, tests);
        addNumber(condition.atLeast(), value, (found, limit) -> found >= limit, tests);
        return tests;
    }

    private static void addTexts(Mapping.Condition condition, Value value, List<Test> tests) {
        if (condition.is() != null) {
            tests.add(row -> condition.is().equals(value.text(row)));
        }
        if (condition.in() != null) {
            Set<String> in = Set.copyOf(condition.in());
            tests.add(row -> in.contains(orEmpty(value.text(row))));
        }
        if (condition.startsWith() != null) {
            tests.add(row -> orEmpty(value.text(row)).startsWith(condition.startsWith()));
        }
        if (condition.matches() != null) {
            Glob glob = new Glob(condition.matches());
            tests.add(row -> glob.matches(orEmpty(value.text(row))));
        }
        if (condition.empty() != null) {
            boolean wanted = condition.empty();
            tests.add(row -> value.text(row) == null == wanted);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Compares two numbers. */
    private interface Comparison {
        boolean of(double found, double limit);
    }

    private void addNumber(Double limit, Value value, Comparison comparison, List<Test> tests) {
        if (limit != null) {
            double bound = limit;
            tests.add(row -> {
                BigDecimal found = numbers.money(value.of(row), "number in a condition", null);
                return found != null && comparison.of(found.doubleValue(), bound);
            });
        }
    }
}
