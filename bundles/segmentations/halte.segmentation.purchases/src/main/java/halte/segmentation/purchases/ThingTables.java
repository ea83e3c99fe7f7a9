package halte.segmentation.purchases;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import halte.segmentation.purchases.PurchaseParameters.Timing;
import java.util.ArrayList;
import java.util.List;

/** What things are, and after how long they are bought again, as tables. */
final class ThingTables {

    static final Column THING = Column.of("thing", "Thing", "Wat");
    static final Column LOW = Column.of("low", "95 % from", "95 % van");
    static final Column HIGH = Column.of("high", "95 % to", "95 % tot");

    private static final Text DECLARED = new Text("declared", "opgegeven");
    private static final Text INFERRED = new Text("inferred", "afgeleid");
    private static final Text SAID = new Text("as declared", "zoals opgegeven");
    private static final Text CLEAR = new Text("clear", "duidelijk");
    private static final Text LIKELY = new Text("likely", "waarschijnlijk");
    private static final Text UNSURE = new Text("the data does not tell", "de gegevens zeggen het niet");

    private ThingTables() {}

    static Table natures(Knowledge knowledge) {
        List<List<Object>> rows = new ArrayList<>();
        for (int item = 0; item < knowledge.facts().size(); item++) {
            Item fact = knowledge.fact(item);
            Interval share = fact.interval();
            rows.add(Table.row(
                    knowledge.items().name(item),
                    fact.nature().title(),
                    fact.declared() ? DECLARED : INFERRED,
                    sure(fact),
                    fact.customers(),
                    knowledge.transitions().popularity()[item],
                    fact.observed(),
                    fact.repeats(),
                    share.low(),
                    share.high(),
                    fact.shape()));
        }
        return new Table(
                "natures",
                new Text("What things are", "Wat dingen zijn"),
                List.of(
                        THING,
                        Column.of("nature", "Nature", "Aard"),
                        Column.of("source", "Declared or inferred", "Opgegeven of afgeleid"),
                        Column.of("sure", "How sure", "Hoe zeker"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("share", "Share of all purchases", "Aandeel in alle aankopen"),
                        Column.of("observed", "Watched for long enough", "Lang genoeg gevolgd"),
                        Column.of("repeats", "Of these bought again", "Hiervan opnieuw gekocht"),
                        LOW,
                        HIGH,
                        Column.of("regularity", "Regularity (1 = at random)", "Regelmaat (1 = willekeurig)")),
                rows);
    }

    private static Text sure(Item fact) {
        if (fact.declared()) {
            return SAID;
        }
        return fact.nature() == Nature.UNKNOWN ? UNSURE : fact.clear() ? CLEAR : LIKELY;
    }

    static Table rhythms(Knowledge knowledge, Timing timing) {
        List<List<Object>> rows = new ArrayList<>();
        double outside = (1 - timing.window()) / 2;
        for (int item = 0; item < knowledge.facts().size(); item++) {
            Rhythm rhythm = knowledge.fact(item).rhythm();
            if (knowledge.fact(item).dated()) {
                rows.add(Table.row(
                        knowledge.items().name(item),
                        rhythm.quantile(0, 0, outside),
                        rhythm.quantile(0, 0, 0.5),
                        rhythm.quantile(0, 0, 1 - outside),
                        rhythm.p(),
                        rhythm.q(),
                        rhythm.gamma(),
                        rhythm.again()[0],
                        rhythm.again()[1],
                        rhythm.again()[2],
                        rhythm.again()[3]));
            }
        }
        return new Table(
                "rhythms",
                new Text(
                        "After how many days things are bought again",
                        "Na hoeveel dagen dingen opnieuw worden gekocht"),
                List.of(
                        THING,
                        new Column("from", new Text("Window from", "Venster van"), "days"),
                        new Column("middle", new Text("Half within", "De helft binnen"), "days"),
                        new Column("to", new Text("Window to", "Venster tot"), "days"),
                        Column.of("shape", "Shape p of gaps", "Vorm p van tussenpozen"),
                        Column.of("alike", "How alike customers are (q)", "Hoe gelijk klanten zijn (q)"),
                        Column.of("scale", "Scale (gamma)", "Schaal (gamma)"),
                        Column.of("again-1", "Bought again after 1", "Opnieuw na 1"),
                        Column.of("again-2", "After 2", "Na 2"),
                        Column.of("again-3", "After 3 or 4", "Na 3 of 4"),
                        Column.of("again-5", "After 5 or more", "Na 5 of meer")),
                rows);
    }
}
