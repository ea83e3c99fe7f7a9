package halte.segmentation.purchases;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class PurchasesData {

    private static final int VERSION = 1;
    private static final int RHYTHM = 7;

    private PurchasesData() {}

    static Map<String, Object> write(Knowledge knowledge, List<Relation> relations, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(PurchasesStrategy.NAME, VERSION, findings);
        List<Object> items = new ArrayList<>();
        for (int item = 0; item < knowledge.facts().size(); item++) {
            items.add(item(knowledge, item));
        }
        data.put("others", knowledge.others());
        data.put("items", items);
        data.put("relations", relations.stream().map(PurchasesData::relation).toList());
        return data;
    }

    private static Map<String, Object> item(Knowledge knowledge, int item) {
        Item fact = knowledge.fact(item);
        Transitions transitions = knowledge.transitions();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", knowledge.items().name(item));
        tree.put("nature", fact.nature().id());
        tree.put("declared", fact.declared());
        tree.put("popularity", transitions.popularity()[item]);
        tree.put("next", Arrays.stream(transitions.next()[item]).boxed().toList());
        tree.put("shares", list(transitions.shares()[item]));
        if (fact.rhythm() != null) {
            List<Double> rhythm = new ArrayList<>(
                    List.of(fact.rhythm().p(), fact.rhythm().q(), fact.rhythm().gamma()));
            rhythm.addAll(list(fact.rhythm().again()));
            tree.put("rhythm", rhythm);
        }
        return tree;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", relation.kind().name());
        tree.put("strength", relation.strength());
        tree.put(
                "figures",
                List.of(relation.from(), relation.to(), relation.early(), relation.usual(), relation.late()));
        return tree;
    }

    static PurchasesModel read(Parameters parameters, Parameters data) {
        return ModelData.read(
                data, PurchasesStrategy.NAME, VERSION, tree -> model(PurchaseParameters.read(parameters), tree));
    }

    private static PurchasesModel model(PurchaseParameters parameters, Parameters data) {
        List<Parameters> items = data.trees("items");
        Knowledge knowledge = new Knowledge(
                new Items(items.stream().map(tree -> tree.text("name")).toList()),
                items.stream().map(PurchasesData::fact).toList(),
                new Transitions(
                        items.stream()
                                .mapToDouble(tree -> tree.number("popularity"))
                                .toArray(),
                        items.stream()
                                .map(tree -> positions(tree, "next", items.size()))
                                .toArray(int[][]::new),
                        items.stream().map(tree -> tree.numbers("shares")).toArray(double[][]::new)),
                data.number("others"));
        List<Relation> relations = data.trees("relations").stream()
                .map(tree -> relation(tree, items.size()))
                .toList();
        return new PurchasesModel(parameters, knowledge, relations, ModelData.findings(data), List.of());
    }

    private static Item fact(Parameters tree) {
        Nature nature = Arrays.stream(Nature.values())
                .filter(each -> each.id().equals(tree.values().get("nature")))
                .findFirst()
                .orElseThrow(() -> tree.invalid("nature", "is not known"));
        return new Item(nature, tree.flag("declared", false), false, 0, 0, Double.NaN, 0, Double.NaN, rhythm(tree));
    }

    private static Rhythm rhythm(Parameters tree) {
        if (!tree.has("rhythm")) {
            return null;
        }
        double[] figures = tree.numbers("rhythm");
        if (figures.length != RHYTHM) {
            throw tree.invalid("rhythm", "must be " + RHYTHM + " numbers");
        }
        return new Rhythm(figures[0], figures[1], figures[2], Arrays.copyOfRange(figures, 3, RHYTHM));
    }

    private static Relation relation(Parameters tree, int items) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(tree.values().get("kind")))
                .findFirst()
                .orElseThrow(() -> tree.invalid("kind", "is not known"));
        double[] figures = tree.numbers("figures");
        if (figures.length != 5 || !(figures[0] >= 0 && figures[0] < items && figures[1] >= 0 && figures[1] < items)) {
            throw tree.invalid("figures", "must be two things and three numbers of days");
        }
        return new Relation(
                (int) figures[0],
                (int) figures[1],
                kind,
                tree.number("strength"),
                (int) figures[2],
                (int) figures[3],
                (int) figures[4]);
    }

    private static int[] positions(Parameters tree, String name, int items) {
        int[] positions =
                Arrays.stream(tree.numbers(name)).mapToInt(each -> (int) each).toArray();
        if (Arrays.stream(positions).anyMatch(each -> each < 0 || each >= items)) {
            throw tree.invalid(name, "names a thing that is not there");
        }
        return positions;
    }
}
