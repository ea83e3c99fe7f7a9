package halte.timeline;

import halte.model.TouchType;
import halte.trait.api.TouchFilter;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Plans selections and ranges so that what several traits ask for is done once. */
final class Selector {

    private final TimelineImage image;
    private final Windows windows = new Windows(this);
    private final List<Vector> vectors = Vectors.standard();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<Object, Deal> deals = new LinkedHashMap<>();
    private int selections;
    private int ranges;
    private int lineSelections;

    Selector(TimelineImage image) {
        this.image = image;
    }

    /** Returns the slot of a property's codes. */
    int codes(String property) {
        return vector(List.of("codes", property), () -> Vectors.property(property));
    }

    /** Returns the slot of a property's numbers. */
    int numbers(String property) {
        return vector(List.of("numbers", property), () -> Vectors.number(property, dictionary(property)));
    }

    /** Returns slots, one after another, for the codes of properties. */
    int codesOf(String[] properties) {
        int first = vectors.size();
        for (String property : properties) {
            vectors.add(Vectors.property(property));
        }
        return first;
    }

    /** Returns what no value of a vector exceeds, whatever its sign. */
    long largest(int vector) {
        if (vector < Column.ALL.length) {
            return image.largest(Column.ALL[vector]);
        }
        if (vector == Vector.NET) {
            return image.largest(Column.AMOUNT);
        }
        if (vector == Vector.SECONDS) {
            long millis = image.largest(Column.DURATION);
            return millis > Long.MAX_VALUE / 10 ? Long.MAX_VALUE : millis * 10;
        }
        return vector < Vector.STANDARD ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    private int vector(Object key, Supplier<Vector> make) {
        return known.computeIfAbsent(key, absent -> {
            vectors.add(make.get());
            return vectors.size() - 1;
        });
    }

    Dictionary dictionary(String property) {
        return image.dictionaries().getOrDefault(property, Dictionary.EMPTY);
    }

    /** Returns the selection for a filter. */
    int selection(TouchFilter filter) {
        int at = types(filter.types());
        at = coded(at, Column.CHANNEL, filter.channels());
        at = coded(at, Column.TOUCHPOINT, filter.touchpoints());
        at = coded(at, Column.CAMPAIGN, filter.campaigns());
        for (Map.Entry<String, Set<String>> property : new TreeMap<>(filter.properties()).entrySet()) {
            at = property(at, property.getKey(), property.getValue());
        }
        return withLines(at, filter);
    }

    private int withLines(int from, TouchFilter filter) {
        if (filter.products().isEmpty() && filter.categories().isEmpty()) {
            return from;
        }
        int dealt = dealtByLines(from, filter);
        if (dealt >= 0) {
            return dealt;
        }
        int lines = lineSelection(from, filter);
        return selection(List.of("with lines", from, lines), to -> new Steps.WithLines(from, lines, to));
    }

    private int dealtByLines(int from, TouchFilter filter) {
        if (filter.products().isEmpty()) {
            return dealt(from, Column.CATEGORY, filter.categories());
        }
        return filter.categories().isEmpty() ? dealt(from, Column.PRODUCT, filter.products()) : -1;
    }

    int types(Set<String> types) {
        int dealt = dealt(Deal.ALL, Column.TYPE, types);
        return dealt >= 0 ? dealt : coded(selection("all", Steps.All::new), Column.TYPE, types);
    }

    private int coded(int from, Column column, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return from;
        }
        int dealt = dealt(from, column, wanted);
        if (dealt >= 0) {
            return dealt;
        }
        CodeSet set = CodeSet.of(wanted, image.terms());
        return selection(List.of(column, from, wanted), to -> new Steps.Coded(from, column.ordinal(), set, to));
    }

    /** Returns the selection of one code, dealt out with others of the same column; -1 when that cannot be. */
    private int dealt(int from, Column column, Set<String> wanted) {
        int code = wanted.size() == 1 ? image.terms().code(wanted.iterator().next()) : -1;
        if (code <= 0) {
            return -1;
        }
        Deal deal = deals.computeIfAbsent(List.of(from, column), key -> {
            Deal made = new Deal(from, column);
            steps.add(made);
            return made;
        });
        return deal.takes(code) ? deal.target(code, () -> selections++) : -1;
    }

    private int property(int from, String name, Set<String> wanted) {
        Dictionary dictionary = dictionary(name);
        CodeSet set = wanted.isEmpty() ? CodeSet.any(dictionary) : CodeSet.of(wanted, dictionary);
        int slot = codes(name);
        return selection(List.of("property", name, from, wanted), to -> new Steps.Coded(from, slot, set, to));
    }

    /** Returns the selection of the rows of another one whose net amount is above zero. */
    int positive(int from) {
        return selection(List.of("positive", from), to -> new Steps.Positive(from, Vector.NET, to));
    }

    private int selection(Object key, IntFunction<Step> make) {
        Integer there = known.get(key);
        if (there == null) {
            there = selections++;
            steps.add(make.apply(there));
            known.put(key, there);
        }
        return there;
    }

    private int lineSelection(int from, TouchFilter filter) {
        return known.computeIfAbsent(List.of("lines", from, filter.products(), filter.categories()), key -> {
            steps.add(new Steps.Lines(from, lineFilter(filter), lineSelections));
            return lineSelections++;
        });
    }

    private LineFilter lineFilter(TouchFilter filter) {
        return new LineFilter(codeSet(filter.products()), codeSet(filter.categories()));
    }

    private CodeSet codeSet(Set<String> wanted) {
        return wanted.isEmpty() ? null : CodeSet.of(wanted, image.terms());
    }

    /** Returns the range that a window cuts out of a selection. */
    int range(int selection, Window window) {
        int orders = Windows.byOrders(window) ? types(Set.of(TouchType.ORDER)) : -1;
        return known.computeIfAbsent(List.of("range", selection, window), key -> {
            steps.add(windows.step(window, selection, ranges, orders));
            return ranges++;
        });
    }

    /** Returns the slot of a cut. */
    int cut(Cut cut) {
        if (!cuts.contains(cut)) {
            cuts.add(cut);
        }
        return cuts.indexOf(cut);
    }

    /** Returns the range of the lines, as far as a filter lets them through, of a range of a selection. */
    int lineRange(int selection, int range, TouchFilter filter) {
        int lines = lineSelection(selection, filter);
        return known.computeIfAbsent(List.of("line range", range, lines), key -> {
            steps.add(new Steps.LineRange(range, lines, ranges));
            return ranges++;
        });
    }

    Program program(List<Program.Output> outputs, List<FoldUse<?>> folds) {
        deals.values().forEach(deal -> deal.close(image.terms().size()));
        return new Program(
                vectors.toArray(Vector[]::new),
                cuts.toArray(Cut[]::new),
                steps.toArray(Step[]::new),
                selections,
                ranges,
                lineSelections,
                outputs.toArray(Program.Output[]::new),
                folds);
    }
}
