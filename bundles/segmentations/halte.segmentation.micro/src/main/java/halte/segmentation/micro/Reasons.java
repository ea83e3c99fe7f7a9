package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.micro.pack.PackTrait;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts into words why a customer is in his group: which traits pull him there, and which elsewhere. */
final class Reasons {

    private static final int PULLING = 5;
    private static final int AGAINST = 2;

    private final MicroModel.Layout layout;
    private final List<PackTrait> traits;

    Reasons(MicroModel.Layout layout, List<PackTrait> traits) {
        this.layout = layout;
        this.traits = traits;
    }

    List<Reason> of(TraitRow row) {
        if (layout.groups().isEmpty()) {
            return List.of(nowhere(new Text("There are no groups.", "Er zijn geen groepen.")));
        }
        if (!layout.space().known(row)) {
            return List.of(nowhere(new Text(
                    "Nothing that groups are made of is known of this customer.",
                    "Niets waar groepen van gemaakt zijn is van deze klant bekend.")));
        }
        float[] point = layout.space().room();
        layout.space().point(row, point);
        int centre = layout.nearest(point, MicroModel.NOBODYS);
        if (layout.places()[centre] < 0) {
            return List.of(nowhere(new Text(
                    "He is nearest to a group that has too few customers to be used.",
                    "Hij is het dichtst bij een groep die te weinig klanten heeft om te gebruiken.")));
        }
        return of(row, point, centre);
    }

    private static Reason nowhere(Text text) {
        return new Reason(null, null, false, text, 0);
    }

    private List<Reason> of(TraitRow row, float[] point, int centre) {
        int place = layout.places()[centre];
        int second = layout.nearest(point, place);
        Group group = layout.groups().get(place);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(group.segment().id(), null, true, nearest(point, centre, group), 0));
        List<Integer> pulling = IntStream.range(0, layout.space().width())
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -pull(point, column, centre, second)))
                .toList();
        pulling.stream()
                .limit(PULLING)
                .filter(column -> pull(point, column, centre, second) > 0)
                .forEach(column -> reasons.add(trait(row, column, centre, second, true)));
        pulling.stream()
                .skip(Math.max(0, pulling.size() - AGAINST))
                .filter(column -> pull(point, column, centre, second) < 0)
                .sorted(Comparator.comparingDouble(column -> pull(point, column, centre, second)))
                .forEach(column -> reasons.add(trait(row, column, centre, second, false)));
        return reasons;
    }

    /** Returns how much farther a coordinate puts the customer from the second group, or from everybody, than from his own. */
    private double pull(float[] point, int column, int centre, int second) {
        double own = point[column] - layout.centres().at(centre, column);
        double other = point[column] - (second < 0 ? 0 : layout.centres().at(second, column));
        return other * other - own * own;
    }

    private Text nearest(float[] point, int centre, Group group) {
        double distance = Distances.of(point, layout.centres(), centre);
        Text far = Words.decimal(distance);
        Text share = Words.percent(Distances.farther(distance, group.distances()));
        Text title = group.segment().title();
        return new Text(
                "Nearest is " + title.en() + ", at distance " + far.en() + "; " + share.en()
                        + " of the group are at least as far from its middle.",
                "Het dichtst bij is " + title.nl() + ", op afstand " + far.nl() + "; " + share.nl()
                        + " van de groep is minstens zo ver van het midden.");
    }

    private Reason trait(TraitRow row, int column, int centre, int second, boolean held) {
        Feature feature = layout.space().feature(column);
        PackTrait trait = traits.get(feature.trait());
        Text name = Words.name(feature, trait.words());
        Text own = own(feature, row);
        Text group = Words.value(feature, layout.centres().at(centre, column));
        Text other = Words.value(feature, second < 0 ? 0 : layout.centres().at(second, column));
        boolean counted = feature.kind().yesOrNo();
        Text text = new Text(
                name.en() + ": " + own.en() + "; in this group " + (counted ? "" : "typically ") + group.en()
                        + ", in the next " + other.en() + (held ? "." : ": speaks against this group."),
                name.nl() + ": " + own.nl() + "; in deze groep " + (counted ? "" : "meestal ") + group.nl()
                        + ", in de volgende " + other.nl() + (held ? "." : ": pleit tegen deze groep."));
        String segment = layout.groups().get(layout.places()[centre]).segment().id();
        return new Reason(segment, trait.name(), held, text, 1);
    }

    private static Text own(Feature feature, TraitRow row) {
        if (feature.kind() != Feature.Kind.NUMBER) {
            boolean holds = feature.of(row) > 0;
            boolean unknown = feature.kind() == Feature.Kind.VALUE && row.text(feature.trait()) == null;
            return unknown ? unknown() : holds ? new Text("yes", "ja") : new Text("no", "nee");
        }
        double value = row.number(feature.trait());
        return Double.isNaN(value) ? unknown() : Text.number(value);
    }

    private static Text unknown() {
        return new Text("not known", "niet bekend");
    }
}
