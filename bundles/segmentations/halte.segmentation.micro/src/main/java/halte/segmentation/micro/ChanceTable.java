package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import java.util.Arrays;
import java.util.List;

/** Shows the groups beside those that chance makes. */
final class ChanceTable {

    private ChanceTable() {}

    static Table of(Chance chance) {
        return new Table(
                "chance",
                new Text("The groups beside what chance makes", "De groepen naast wat toeval maakt"),
                List.of(
                        Table.Column.of("question", "Question", "Vraag"),
                        Table.Column.of("measure", "Measure", "Maat"),
                        Table.Column.of("found", "Found", "Gevonden"),
                        Table.Column.of("expected", "By chance, on average", "Bij toeval, gemiddeld"),
                        Table.Column.of("most", "By chance, at most", "Bij toeval, hoogstens"),
                        Table.Column.of("chance", "Chance does as well", "Toeval doet het ook")),
                List.of(
                        row(
                                new Text("Do traits go together?", "Hangen kenmerken samen?"),
                                new Text("share of differences explained", "deel van de verschillen verklaard"),
                                chance.explained(),
                                chance.shuffled()),
                        row(
                                new Text("Are there clumps, or one cloud?", "Zijn er klonten, of één wolk?"),
                                new Text("silhouette", "silhouet"),
                                chance.silhouette(),
                                chance.cloud())));
    }

    private static List<Object> row(Text question, Text measure, double found, double[] chance) {
        double mean = Arrays.stream(chance).average().orElse(0);
        double most = chance[chance.length - 1];
        return Table.row(question, measure, found, mean, most, Chance.probability(found, chance));
    }
}
