package halte.segmentation.stage;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.Tables;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TestTouch;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Customers with hand-made timelines, whose traits are computed the plain way, straight from the declarations. */
record Touches(List<TestTimeline> customers) {

    static final SegmentationStrategy STRATEGY = new StageStrategy();

    TraitTable traits(SegmentationStrategy strategy, Map<String, Object> parameters, Instant at) {
        return Tables.of(strategy.traits(Parameters.of(parameters)).stream()
                .map(trait -> column(trait, at))
                .toArray(TraitColumn[]::new));
    }

    private TraitColumn column(TraitDeclaration trait, Instant at) {
        if (trait.aggregate() == Aggregate.COUNT) {
            return Tables.numbers(
                    trait.name(),
                    customers.stream()
                            .mapToDouble(customer -> seen(customer, trait, at).size())
                            .toArray());
        }
        return Tables.texts(
                trait.name(),
                customers.stream()
                        .map(customer -> mode(seen(customer, trait, at), trait.field()))
                        .toArray(String[]::new));
    }

    private static List<TestTouch> seen(TestTimeline customer, TraitDeclaration trait, Instant at) {
        List<TestTouch> own = customer.touches().stream()
                .filter(touch -> !touch.at().toInstant().isAfter(at))
                .toList();
        Instant order = own.stream()
                .filter(touch -> touch.type().equals("order"))
                .map(touch -> touch.at().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return own.stream()
                .filter(touch -> passes(touch, trait))
                .filter(touch -> within(touch.at().toInstant(), trait.window(), order, at))
                .toList();
    }

    private static boolean passes(TestTouch touch, TraitDeclaration trait) {
        return (trait.filter().types().isEmpty() || trait.filter().types().contains(touch.type()))
                && trait.filter().properties().entrySet().stream().allMatch(wanted -> {
                    String value = touch.properties().get(wanted.getKey());
                    return value != null
                            && (wanted.getValue().isEmpty() || wanted.getValue().contains(value));
                });
    }

    private static boolean within(Instant touch, Window window, Instant order, Instant at) {
        if (window instanceof Window.Last last) {
            return touch.isAfter(at.minus(last.length()));
        }
        return !(window instanceof Window.SinceLastOrder) || touch.isAfter(order);
    }

    private static String mode(List<TestTouch> touches, String field) {
        Map<String, Long> counts = touches.stream()
                .map(touch -> field.equals("type")
                        ? touch.type()
                        : touch.lines().isEmpty() ? null : touch.lines().get(0).category())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    SegmentationModel fit(SegmentationStrategy strategy, Map<String, Object> parameters, Instant at) {
        Parameters wanted = Parameters.of(parameters);
        List<Object> measures = new FoldTimelines(customers)
                .pass(new Pass(at, List.of(), strategy.folds(wanted)))
                .results();
        return strategy.fit(traits(strategy, parameters, at), new FitContext(wanted, at, 1, measures));
    }

    /** Returns the stage of each customer at a moment. */
    List<String> stages(Map<String, Object> parameters, Instant at) {
        SegmentationModel model = fit(STRATEGY, parameters, at);
        TraitTable traits = traits(STRATEGY, parameters, at);
        return IntStream.range(0, customers.size())
                .mapToObj(row -> String.join("+", Assignments.of(model, traits.at(row))))
                .toList();
    }
}
