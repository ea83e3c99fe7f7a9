package halte.segmentation.demographic;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: the groups of each dimension, and which cells are segments. */
final class DemographicData {

    private static final int VERSION = 1;

    private DemographicData() {}

    static Map<String, Object> write(int year, List<Grouping> groupings, List<View> views, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(DemographicStrategy.ID, VERSION, findings);
        data.put("year", year);
        data.put(
                "dimensions",
                groupings.stream()
                        .map(grouping -> Map.of(
                                "groups",
                                grouping.groups().stream()
                                        .map(DemographicData::write)
                                        .toList()))
                        .toList());
        data.put(
                "views",
                views.stream()
                        .map(view -> Map.of(
                                "dimensions",
                                        Arrays.stream(view.dimensions()).boxed().toList(),
                                "cells", Arrays.stream(view.keys()).boxed().toList()))
                        .toList());
        return data;
    }

    private static Map<String, Object> write(Group group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", group.id());
        tree.put("title", group.title().tree());
        if (Double.isFinite(group.from())) {
            tree.put("from", group.from());
        }
        if (Double.isFinite(group.below())) {
            tree.put("below", group.below());
        }
        if (!group.values().isEmpty()) {
            tree.put("values", group.values());
        }
        return tree;
    }

    static DemographicModel read(DemographicParameters wanted, Parameters data) {
        return ModelData.read(data, DemographicStrategy.ID, VERSION, tree -> {
            int year = tree.whole("year", 0);
            List<Grouping> groupings = new ArrayList<>();
            for (Parameters one : tree.trees("dimensions")) {
                if (groupings.size() == wanted.all().size()) {
                    throw tree.invalid("dimensions", "are not those of the parameters");
                }
                groupings.add(grouping(wanted, groupings.size(), year, one));
            }
            if (groupings.size() < wanted.all().size()) {
                throw tree.invalid("dimensions", "are not those of the parameters");
            }
            List<View> views = tree.trees("views").stream()
                    .map(one -> view(groupings, one))
                    .toList();
            return new DemographicModel(year, groupings, views, ModelData.findings(tree), List.of());
        });
    }

    private static Grouping grouping(DemographicParameters wanted, int trait, int year, Parameters tree) {
        Dimension dimension = wanted.all().get(trait);
        List<Group> groups = tree.trees("groups").stream()
                .map(group -> group(dimension.kind(), group))
                .toList();
        return new Grouping(dimension, trait, year, groups);
    }

    private static Group group(Kind kind, Parameters tree) {
        Text title = new Text(tree.tree("title").text("en"), tree.tree("title").text("nl"));
        String id = tree.text("id");
        return kind == Kind.CATEGORY || id.equals(Group.UNKNOWN)
                ? Group.values(id, title, tree.texts("values"))
                : Group.band(
                        id,
                        title,
                        tree.number("from", Double.NEGATIVE_INFINITY),
                        tree.number("below", Double.POSITIVE_INFINITY));
    }

    private static View view(List<Grouping> groupings, Parameters tree) {
        int[] dimensions = Arrays.stream(tree.numbers("dimensions"))
                .mapToInt(number -> (int) number)
                .toArray();
        if (Arrays.stream(dimensions).anyMatch(number -> number < 0 || number >= groupings.size())) {
            throw tree.invalid("dimensions", "are not those of the parameters");
        }
        long[] cells = Arrays.stream(tree.numbers("cells"))
                .mapToLong(number -> (long) number)
                .toArray();
        return new View(groupings, dimensions, cells);
    }
}
