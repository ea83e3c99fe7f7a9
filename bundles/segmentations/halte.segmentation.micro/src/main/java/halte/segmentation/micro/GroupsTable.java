package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shows how large, how steady and how distinct the groups are. */
final class GroupsTable {

    private static final double STEADY = 0.75;

    private GroupsTable() {}

    static Table of(List<Group> groups, Floor floor, Description description, Quality quality) {
        double all = Arrays.stream(floor.sizes()).sum() + floor.customers();
        List<List<Object>> rows = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            int nearest = description.nearest(place);
            double[] distances = groups.get(place).distances();
            rows.add(Table.row(
                    groups.get(place).segment().title(),
                    floor.sizes()[place],
                    floor.sizes()[place] / all,
                    quality.stability()[place],
                    verdict(quality.stability()[place]),
                    quality.silhouette()[place],
                    distances[distances.length / 2],
                    nearest < 0 ? null : groups.get(nearest).segment().title(),
                    nearest < 0 ? null : description.distance(place, nearest)));
        }
        return new Table("groups", new Text("Groups", "Groepen"), columns(), rows);
    }

    private static List<Table.Column> columns() {
        return List.of(
                Table.Column.of("group", "Group", "Groep"),
                Table.Column.of("customers", "Customers", "Klanten"),
                Table.Column.of("share", "Share", "Aandeel"),
                Table.Column.of("jaccard", "Comes back (Jaccard)", "Keert terug (Jaccard)"),
                Table.Column.of("verdict", "In words", "In woorden"),
                Table.Column.of("silhouette", "Clear (silhouette)", "Duidelijk (silhouet)"),
                Table.Column.of(
                        "radius", "Distance of half of it from its middle", "Afstand van de helft tot het midden"),
                Table.Column.of("nearest", "Nearest group", "Dichtstbijzijnde groep"),
                Table.Column.of("distance", "Distance to it", "Afstand daartoe"));
    }

    private static Text verdict(double jaccard) {
        if (Double.isNaN(jaccard)) {
            return null;
        }
        if (jaccard >= STEADY) {
            return new Text("steady", "bestendig");
        }
        return jaccard >= Option.UNSTABLE
                ? new Text("a pattern; who is in it varies", "een patroon; wie erin zit wisselt")
                : new Text("not to be relied upon", "niet om op te vertrouwen");
    }
}
