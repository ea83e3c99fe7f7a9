package halte.segmentation.rules;

import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes names for people of traits that have none. */
final class TraitTitles {

    private static final Map<Aggregate, Text> AGGREGATES = new EnumMap<>(Map.ofEntries(
            Map.entry(Aggregate.COUNT, new Text("number", "aantal")),
            Map.entry(Aggregate.SUM, new Text("sum", "som")),
            Map.entry(Aggregate.MIN, new Text("smallest", "kleinste")),
            Map.entry(Aggregate.MAX, new Text("largest", "grootste")),
            Map.entry(Aggregate.MEAN, new Text("mean", "gemiddelde")),
            Map.entry(Aggregate.FIRST, new Text("first", "eerste")),
            Map.entry(Aggregate.LAST, new Text("last", "laatste")),
            Map.entry(Aggregate.DISTINCT, new Text("number of different", "aantal verschillende")),
            Map.entry(Aggregate.DAYS_SINCE, new Text("time since the last", "tijd sinds het laatste")),
            Map.entry(Aggregate.DAYS_SINCE_FIRST, new Text("time since the first", "tijd sinds het eerste")),
            Map.entry(Aggregate.MEAN_GAP, new Text("mean gap", "gemiddelde tussenpoos")),
            Map.entry(Aggregate.ACTIVE_DAYS, new Text("days with", "dagen met")),
            Map.entry(Aggregate.TREND, new Text("trend", "trend")),
            Map.entry(Aggregate.SEQUENCE, new Text("sequence", "volgorde")),
            Map.entry(Aggregate.MODE, new Text("most frequent", "meest voorkomende")),
            Map.entry(Aggregate.LIST, new Text("all different", "alle verschillende")),
            Map.entry(Aggregate.DIARY, new Text("days of all different", "dagen van alle verschillende")),
            Map.entry(Aggregate.ENTROPY, new Text("variety in bits", "verscheidenheid in bits")),
            Map.entry(Aggregate.GAP_DEVIATION, new Text("deviation of gaps", "spreiding van de tussenpozen")),
            Map.entry(Aggregate.MEMBER, new Text("member of the segment", "lid van het segment"))));

    private TraitTitles() {}

    /** Returns a declared trait's name, or such as {@code sum of net of order, store in the last 90 days}. */
    static Text of(TraitDeclaration trait) {
        if (trait.aggregate() == Aggregate.DECLARED) {
            return Text.of(trait.name().replace('-', ' '));
        }
        Text aggregate = AGGREGATES.get(trait.aggregate());
        String what = Stream.of(trait.field(), filter(trait.filter()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        Text window = window(trait.window());
        return new Text(
                aggregate.en() + (what.isEmpty() ? "" : " (" + what + ")") + window.en(),
                aggregate.nl() + (what.isEmpty() ? "" : " (" + what + ")") + window.nl());
    }

    private static String filter(TouchFilter filter) {
        return Stream.of(
                        filter.types(),
                        filter.channels(),
                        filter.touchpoints(),
                        filter.products(),
                        filter.categories(),
                        filter.campaigns(),
                        filter.properties().keySet())
                .map(Set::stream)
                .map(names -> names.sorted().collect(Collectors.joining("/")))
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Text window(Window window) {
        if (window instanceof Window.Last last) {
            Text length = length(last.length());
            return new Text(" in the last " + length.en(), " in de laatste " + length.nl());
        }
        if (window instanceof Window.Before before) {
            Text length = length(before.length());
            return new Text(" before the last " + length.en(), " vóór de laatste " + length.nl());
        }
        if (window instanceof Window.SinceFirstOrder since) {
            Text length = since.length() == null ? null : length(since.length());
            return length == null
                    ? new Text(" since the first order", " sinds de eerste bestelling")
                    : new Text(
                            " within " + length.en() + " of the first order",
                            " binnen " + length.nl() + " na de eerste bestelling");
        }
        if (window instanceof Window.SinceLastOrder) {
            return new Text(" since the latest order", " sinds de laatste bestelling");
        }
        if (window instanceof Window.Between between) {
            return new Text(
                    bound(" from ", between.from()) + bound(" until ", between.until()),
                    bound(" vanaf ", between.from()) + bound(" tot ", between.until()));
        }
        return Text.of("");
    }

    private static String bound(String word, Instant instant) {
        return instant == null ? "" : word + instant.toString().replace("T00:00:00Z", "");
    }

    private static Text length(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return counted(length.toDays(), new Text("day", "dag"), new Text("days", "dagen"));
        }
        return counted(length.toMinutes(), new Text("minute", "minuut"), new Text("minutes", "minuten"));
    }

    private static Text counted(long count, Text one, Text many) {
        Text unit = count == 1 ? one : many;
        return new Text(count + " " + unit.en(), count + " " + unit.nl());
    }
}
