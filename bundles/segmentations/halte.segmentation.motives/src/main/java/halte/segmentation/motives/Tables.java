package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Puts into tables what the motives rest on. */
final class Tables {

    static final Column MOTIVE = Column.of("motive", "Motive", "Motief");

    private Tables() {}

    static Table motives(List<MotiveStudy> studies, Tally tally) {
        List<List<Object>> rows = new ArrayList<>();
        for (MotiveStudy study : studies) {
            Consistency items = study.consistency();
            int number = rows.size();
            rows.add(Table.row(
                    study.motive().title(),
                    study.items().size(),
                    study.used().length,
                    items == null ? null : items.alpha(),
                    items == null ? null : items.together(),
                    items == null ? null : items.purged(),
                    tally.known()[number],
                    tally.confidence()[number],
                    tally.segments()[number],
                    study.silent()));
        }
        return new Table(
                "motives",
                new Text("Motives, and how well they are known", "Motieven, en hoe goed zij bekend zijn"),
                List.of(
                        MOTIVE,
                        Column.of("items", "Items", "Kenmerken"),
                        Column.of("used", "Used", "Gebruikt"),
                        Column.of("alpha", "Cronbach's alpha", "Cronbachs alfa"),
                        Column.of("together", "Correlation", "Samenhang"),
                        Column.of("purged", "Without luck", "Zonder toeval"),
                        Column.of("known", "Known of", "Bekend van"),
                        Column.of("confidence", "Confidence", "Zekerheid"),
                        Column.of("leads", "Leads", "Leidt"),
                        Column.of("silent", "Why it says nothing", "Waarom het niets zegt")),
                rows);
    }

    static Table items(List<MotiveStudy> studies) {
        List<List<Object>> rows = new ArrayList<>();
        for (MotiveStudy study : studies) {
            int[] used = study.used();
            for (int i = 0; i < study.items().size(); i++) {
                rows.add(item(study, study.items().get(i), java.util.Arrays.binarySearch(used, i)));
            }
        }
        return new Table(
                "items",
                new Text("Items, and what they rest on", "Kenmerken, en waar zij op rusten"),
                List.of(
                        MOTIVE,
                        Column.of("item", "Item", "Kenmerk"),
                        Column.of("source", "Source", "Bron"),
                        Column.of("customers", "Known of", "Bekend van"),
                        Column.of("middle", "Median", "Mediaan"),
                        Column.of("half", "Half reliable at", "Half betrouwbaar bij"),
                        Column.of("own", "Fits the others", "Past bij de andere"),
                        Column.of("growth", "Grows with touches", "Groeit met contacten"),
                        Column.of("silent", "Why it says nothing", "Waarom het niets zegt")),
                rows);
    }

    private static List<Object> item(MotiveStudy study, ItemStudy one, int meter) {
        Consistency together = study.consistency();
        Item item = one.item();
        return Table.row(
                study.motive().title(),
                item.less() ? Words.join(new Text("less ", "minder "), item.title()) : item.title(),
                item.source().title(),
                one.customers(),
                one.middle(),
                one.half(),
                together == null || meter < 0 ? null : together.own()[meter],
                meter < 0 ? null : study.growth()[meter],
                one.silent());
    }
}
