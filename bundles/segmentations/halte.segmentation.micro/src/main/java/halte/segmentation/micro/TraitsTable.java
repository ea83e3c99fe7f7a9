package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitDeclarations;
import java.util.List;
import java.util.Map;

/** Shows each trait with where it comes from and what became of it. */
final class TraitsTable {

    private TraitsTable() {}

    static Table of(List<Prepared> prepared) {
        return new Table(
                "traits",
                new Text(
                        "Traits, where they come from and what became of them",
                        "Kenmerken, waar zij vandaan komen en wat ervan werd"),
                List.of(
                        Table.Column.of("trait", "Trait", "Kenmerk"),
                        Table.Column.of("pack", "Pack", "Pakket"),
                        Table.Column.of("words", "In words", "In woorden"),
                        Table.Column.of("origin", "Origin", "Herkomst"),
                        Table.Column.of("missing", "Share missing", "Deel dat ontbreekt"),
                        Table.Column.of("when-missing", "Missing counts as", "Ontbreken telt als"),
                        Table.Column.of("scaling", "Scaling", "Schaling"),
                        Table.Column.of("fate", "Fate", "Lot"),
                        Table.Column.of("twin", "Same as", "Hetzelfde als")),
                prepared.stream().map(TraitsTable::row).toList());
    }

    private static List<Object> row(Prepared each) {
        return Table.row(
                each.trait().name(),
                each.trait().pack(),
                each.trait().words(),
                origin(each),
                each.missing(),
                absence(each),
                scaling(each),
                each.fate().words(),
                each.twin());
    }

    /** Returns the trait's declaration without its name and what goes without saying. */
    private static String origin(Prepared each) {
        Map<String, Object> tree = TraitDeclarations.write(each.trait().declaration());
        tree.keySet().removeAll(List.of("name", "unit", "purpose"));
        return tree.toString();
    }

    private static Text absence(Prepared each) {
        return switch (each.trait().absence()) {
            case NEVER -> new Text("never: as long ago as the longest", "nooit: zo lang geleden als het langste");
            case UNKNOWN -> new Text("unknown: as the middle one", "onbekend: zoals de middelste");
            case TELLING -> new Text("unknown, and a trait of its own", "onbekend, en een eigen kenmerk");
        };
    }

    private static Text scaling(Prepared each) {
        if (each.features().isEmpty()) {
            return null;
        }
        Feature first = each.features().get(0);
        if (first.kind().yesOrNo()) {
            int count = each.features().size();
            return new Text(count + " yes or no", count + " ja of nee");
        }
        return first.scaling().unit() > 0
                ? new Text("logarithm, in standard deviations", "logaritme, in standaardafwijkingen")
                : new Text("in standard deviations", "in standaardafwijkingen");
    }
}
