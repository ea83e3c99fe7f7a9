package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import java.util.List;

/** Shows what each number of groups would mean. */
final class ChoiceTable {

    private ChoiceTable() {}

    static Table of(List<Option> options, Option chosen) {
        return new Table(
                "choice",
                new Text("What another number of groups would mean", "Wat een ander aantal groepen zou betekenen"),
                List.of(
                        Table.Column.of("groups", "Groups", "Groepen"),
                        Table.Column.of("chosen", "Chosen", "Gekozen"),
                        Table.Column.of("silhouette", "Clear (silhouette)", "Duidelijk (silhouet)"),
                        Table.Column.of("jaccard", "Come back, mean (Jaccard)", "Keren terug, gemiddeld (Jaccard)"),
                        Table.Column.of("least-jaccard", "Come back, least", "Keren terug, minst"),
                        Table.Column.of("rand", "Adjusted Rand index", "Aangepaste Rand-index"),
                        Table.Column.of(
                                "explained", "Share of differences explained", "Deel van de verschillen verklaard"),
                        Table.Column.of("smallest", "Smallest, of those sampled", "Kleinste, van de steekproef"),
                        Table.Column.of("consequence", "Consequence", "Gevolg")),
                options.stream().map(option -> row(option, chosen)).toList());
    }

    private static List<Object> row(Option option, Option chosen) {
        return Table.row(
                option.groups(),
                option == chosen,
                option.silhouette(),
                option.stability().mean(),
                option.stability().least(),
                option.stability().rand(),
                option.explained(),
                option.grouping().smallest(),
                consequence(option, chosen));
    }

    private static Text consequence(Option option, Option chosen) {
        Text steady = option.stability().mean() < Option.UNSTABLE
                ? new Text("groups do not come back", "groepen keren niet terug")
                : new Text("groups come back", "groepen keren terug");
        if (option == chosen) {
            return new Text("chosen; " + steady.en(), "gekozen; " + steady.nl());
        }
        boolean fewer = option.groups() < chosen.groups();
        boolean clearer = option.silhouette() > chosen.silhouette();
        Text message = fewer
                ? new Text("larger groups, less personal messages", "grotere groepen, minder persoonlijke boodschappen")
                : new Text("smaller groups, more messages to make", "kleinere groepen, meer boodschappen te maken");
        Text clear = clearer ? new Text("clearer", "duidelijker") : new Text("less clear", "minder duidelijk");
        return Words.join("; ", List.of(message, clear, steady));
    }
}
