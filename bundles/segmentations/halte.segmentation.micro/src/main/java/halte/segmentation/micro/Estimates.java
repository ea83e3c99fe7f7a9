package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.List;

/** Says how typical a customer is of his group, and which other group is next. */
final class Estimates {

    private static final Text DISTANCE =
            new Text("Distance to the middle of the group", "Afstand tot het midden van de groep");
    private static final Text TYPICAL =
            new Text("Share of the group that is less typical", "Deel van de groep dat minder typisch is");
    private static final Text SECOND = new Text("Next nearest group", "Op één na dichtstbijzijnde groep");
    private static final Text MARGIN = new Text(
            "Lead over the next group (0: on the border, 1: in the middle)",
            "Voorsprong op de volgende groep (0: op de grens, 1: in het midden)");

    private final MicroModel.Layout layout;

    Estimates(MicroModel.Layout layout) {
        this.layout = layout;
    }

    List<Estimate> of(TraitRow row) {
        if (layout.groups().isEmpty() || !layout.space().known(row)) {
            return of(Double.NaN, Double.NaN, null, Double.NaN);
        }
        float[] point = layout.space().room();
        layout.space().point(row, point);
        int centre = layout.nearest(point, MicroModel.NOBODYS);
        int place = layout.places()[centre];
        if (place < 0) {
            return of(Double.NaN, Double.NaN, null, Double.NaN);
        }
        double distance = Distances.of(point, layout.centres(), centre);
        double typical = Distances.farther(distance, layout.groups().get(place).distances());
        int second = layout.nearest(point, place);
        if (second < 0) {
            return of(distance, typical, null, Double.NaN);
        }
        double farther = Distances.of(point, layout.centres(), second);
        double margin = farther > 0 ? Math.max(0, 1 - distance / farther) : 0;
        return of(distance, typical, title(layout.places()[second]), margin);
    }

    private Text title(int place) {
        return place < 0
                ? new Text("a group too small to name", "een groep die te klein is om te noemen")
                : layout.groups().get(place).segment().title();
    }

    private static List<Estimate> of(double distance, double typical, Text second, double margin) {
        return List.of(
                Estimate.number("distance", DISTANCE, distance, null),
                Estimate.number("typicality", TYPICAL, typical, Estimate.PROBABILITY),
                Estimate.text("second-group", SECOND, second),
                Estimate.number("margin", MARGIN, margin, null));
    }
}
