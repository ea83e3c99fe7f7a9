package halte.segmentation.purchases;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What people should know about the data and what was learned from it. */
final class Findings {

    private static final int NAMED = 5;
    private static final double MANY = 0.05;

    private Findings() {}

    static List<Text> data(PurchaseParameters parameters, Habits habits, Ledger ledger, int customers) {
        List<Text> findings = new ArrayList<>();
        Text things = things(parameters);
        if (ledger.items().size() == 0) {
            findings.add(new Text(
                    "No order of the " + customers + " customers names " + things.en() + ": nothing can be told.",
                    "Geen bestelling van de " + customers + " klanten noemt " + things.nl()
                            + ": er valt niets te zeggen."));
        }
        if (habits.lines > 0 && habits.nameless > MANY * habits.lines) {
            Text share = Words.percent(habits.nameless / (double) habits.lines);
            findings.add(new Text(
                    share.en() + " % of the product lines do not name " + things.en() + " and are left out.",
                    share.nl() + " % van de productregels noemt geen " + things.nl() + " en telt niet mee."));
        }
        if (ledger.different() > ledger.items().size() && ledger.items().size() > 0) {
            Text followed = Text.number(ledger.items().size());
            Text all = Text.number(ledger.different());
            findings.add(new Text(
                    "Of " + all.en() + " " + things.en() + " the " + followed.en()
                            + " that most customers bought are followed; the rest is not.",
                    "Van " + all.nl() + " " + things.nl() + " worden de " + followed.nl()
                            + " gevolgd die de meeste klanten kochten; de rest niet."));
        }
        List<String> absent = parameters.declared().keySet().stream()
                .filter(name -> ledger.items().find(name) < 0)
                .toList();
        if (!absent.isEmpty()) {
            String names = names(absent);
            findings.add(new Text(
                    "Declared, but never bought: " + names + ".", "Opgegeven, maar nooit gekocht: " + names + "."));
        }
        return findings;
    }

    private static Text things(PurchaseParameters parameters) {
        return parameters.byProduct() ? new Text("products", "producten") : new Text("categories", "categorieën");
    }

    static List<Text> natures(PurchaseParameters parameters, Knowledge knowledge) {
        List<Text> findings = new ArrayList<>();
        Text things = things(parameters);
        List<String> inferred = named(knowledge, fact -> !fact.declared() && fact.nature() != Nature.UNKNOWN);
        if (!inferred.isEmpty()) {
            findings.add(new Text(
                    "The nature of " + inferred.size() + " " + things.en()
                            + " is inferred from how they are bought, not declared: " + names(inferred)
                            + ". See the table 'natures' and declare what is wrong.",
                    "De aard van " + inferred.size() + " " + things.nl()
                            + " is afgeleid uit hoe ze worden gekocht, niet opgegeven: " + names(inferred)
                            + ". Zie de tabel 'natures' en geef op wat niet klopt."));
        }
        List<String> unknown = named(knowledge, fact -> fact.nature() == Nature.UNKNOWN);
        if (!unknown.isEmpty()) {
            findings.add(new Text(
                    "What " + unknown.size() + " " + things.en() + " are the data does not tell: " + names(unknown)
                            + ". No dates and next steps are told for them until their nature is declared.",
                    "Wat " + unknown.size() + " " + things.nl() + " zijn zeggen de gegevens niet: " + names(unknown)
                            + ". Zolang hun aard niet is opgegeven krijgen ze geen data en volgende stappen."));
        }
        List<String> undated = named(knowledge, fact -> fact.nature().recurs() && fact.rhythm() == null);
        if (!undated.isEmpty()) {
            findings.add(new Text(
                    "Fewer than " + RhythmFit.FEWEST + " customers bought these again, too few for dates: "
                            + names(undated) + ".",
                    "Minder dan " + RhythmFit.FEWEST + " klanten kochten dit opnieuw, te weinig voor data: "
                            + names(undated) + "."));
        }
        return findings;
    }

    private static List<String> named(Knowledge knowledge, Predicate<Item> wanted) {
        return IntStream.range(0, knowledge.facts().size())
                .filter(item -> wanted.test(knowledge.fact(item)))
                .mapToObj(knowledge.items()::name)
                .toList();
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + ", ..." : some;
    }

    static Text graph(List<Relation> relations) {
        if (relations.isEmpty()) {
            return new Text(
                    "Nothing is bought together or after each other more often than by chance: no next steps.",
                    "Niets wordt vaker dan toevallig samen of na elkaar gekocht: geen volgende stappen.");
        }
        long upgrades = count(relations, Kind.UPGRADE);
        long accessories = count(relations, Kind.ACCESSORY);
        long complements = count(relations, Kind.COMPLEMENT);
        return new Text(
                "Beyond chance (upgrades: " + upgrades + ", accessories: " + accessories + ", complements: "
                        + complements + "); see the table 'relations'.",
                "Meer dan toevallig (upgrades: " + upgrades + ", accessoires: " + accessories + ", aanvullingen: "
                        + complements + "); zie de tabel 'relations'.");
    }

    private static long count(List<Relation> relations, Kind kind) {
        return relations.stream().filter(relation -> relation.kind() == kind).count();
    }

    static Text unchecked(boolean wanted) {
        return wanted
                ? new Text(
                        "Offers and dates were not checked, as the parameters ask.",
                        "Aanbod en data zijn niet getoetst, zoals de parameters vragen.")
                : new Text(
                        "The history is too short to check offers and dates on later orders.",
                        "De geschiedenis is te kort om aanbod en data op latere bestellingen te toetsen.");
    }
}
