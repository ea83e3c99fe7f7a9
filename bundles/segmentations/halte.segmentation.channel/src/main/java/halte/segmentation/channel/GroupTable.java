package halte.segmentation.channel;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much each channel is used by groups: the values of declared traits, and segments of other segmentations. */
final class GroupTable implements Observer {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 60;

    private final ChannelParameters wanted;
    private final ChannelTraits traits;
    private final List<Map<String, List<Ratio>>> groups = new ArrayList<>();
    private final Map<String, List<Ratio>> segments = new TreeMap<>();

    GroupTable(ChannelParameters wanted, ChannelTraits traits) {
        this.wanted = wanted;
        this.traits = traits;
        wanted.groups().forEach(group -> groups.add(new TreeMap<>()));
    }

    @Override
    public void see(View view) {
        for (int i = 0; i < groups.size(); i++) {
            String value = view.row().text(traits.group(i));
            if (value != null && !value.isBlank()) {
                add(groups.get(i), shortened(value), view);
            }
        }
        for (int i = 0; i < wanted.segments().size(); i++) {
            if (view.row().number(traits.segment(i)) == 1) {
                add(segments, wanted.segments().get(i).toString(), view);
            }
        }
    }

    private void add(Map<String, List<Ratio>> values, String value, View view) {
        List<Ratio> ratios = values.computeIfAbsent(value, key -> ratios());
        double total = view.total();
        for (int channel = 0; channel < ratios.size(); channel++) {
            ratios.get(channel).add(view.days(channel), total);
        }
    }

    private List<Ratio> ratios() {
        return Stream.generate(Ratio::new).limit(wanted.channels().size()).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public Optional<Table> table(Prior shares) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String group = wanted.groups().get(i);
            largest(groups.get(i)).forEach(one -> rows(rows, group + " " + one.getKey(), one.getValue()));
            int more = groups.get(i).size() - MOST_VALUES;
            if (more > 0) {
                Text left =
                        new Text(group + ": " + more + " smaller groups", group + ": " + more + " kleinere groepen");
                rows.add(Table.row(left, null, null, null, null, null));
            }
        }
        segments.forEach((segment, ratios) -> rows(rows, segment, ratios));
        return Optional.of(new Table(
                "groups",
                new Text("How much groups use each channel", "Hoeveel groepen elk kanaal gebruiken"),
                List.of(
                        Column.of("group", "Group", "Groep"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("channel", "Channel", "Kanaal"),
                        Column.of("share", "Share of days", "Deel van dagen"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)")),
                rows));
    }

    private static List<Map.Entry<String, List<Ratio>>> largest(Map<String, List<Ratio>> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -one.getValue().get(0).customers()))
                .limit(MOST_VALUES)
                .toList();
    }

    private void rows(List<List<Object>> rows, String group, List<Ratio> ratios) {
        for (int channel = 0; channel < ratios.size(); channel++) {
            Ratio ratio = ratios.get(channel);
            Interval interval = ratio.interval();
            rows.add(Table.row(
                    group,
                    ratio.customers(),
                    wanted.channels().get(channel).title(),
                    ratio.share(),
                    interval.low(),
                    interval.high()));
        }
    }
}
