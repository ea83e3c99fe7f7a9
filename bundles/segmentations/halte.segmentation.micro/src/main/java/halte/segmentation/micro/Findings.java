package halte.segmentation.micro;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a fit finds out that people should know. */
final class Findings {

    private static final double USUAL = 0.05;
    private static final double LEAST_SAID = 0.001;

    private Findings() {}

    /** Tells how many traits are of use. */
    static List<Text> traits(List<Prepared> prepared, int coordinates) {
        long used = count(prepared, Prepared.Fate.USED);
        List<Text> parts = new ArrayList<>();
        for (Prepared.Fate fate : Prepared.Fate.values()) {
            long count = count(prepared, fate);
            if (fate != Prepared.Fate.USED && count > 0) {
                Text number = Text.number(count);
                parts.add(new Text(
                        number.en() + " " + fate.words().en(),
                        number.nl() + " " + fate.words().nl()));
            }
        }
        Text dropped = Words.join("; ", parts);
        Text of = Text.number(prepared.size());
        Text some = Text.number(used);
        Text made = Text.number(coordinates);
        return List.of(new Text(
                some.en() + " of " + of.en() + " traits are of use, as " + made.en() + " coordinates"
                        + (parts.isEmpty() ? "." : "; " + dropped.en() + "."),
                some.nl() + " van de " + of.nl() + " kenmerken zijn bruikbaar, als " + made.nl() + " coördinaten"
                        + (parts.isEmpty() ? "." : "; " + dropped.nl() + ".")));
    }

    private static long count(List<Prepared> prepared, Prepared.Fate fate) {
        return prepared.stream().filter(each -> each.fate() == fate).count();
    }

    /** Tells how many customers take no part, and whether there are enough for groups. */
    static List<Text> population(int customers, int known, int needed) {
        List<Text> findings = new ArrayList<>();
        Text all = Text.number(customers);
        Text without = Text.number(customers - known);
        if (known < customers) {
            findings.add(new Text(
                    "Nothing of use is known of " + without.en() + " of " + all.en()
                            + " customers; they are in no group.",
                    "Van " + without.nl() + " van de " + all.nl()
                            + " klanten is niets bruikbaars bekend; zij zitten in geen" + " groep."));
        }
        if (known < needed) {
            Text some = Text.number(known);
            Text least = Text.number(needed);
            findings.add(new Text(
                    "No groups: " + some.en() + " customers with known traits are fewer than twice the smallest group, "
                            + least.en() + ".",
                    "Geen groepen: " + some.nl()
                            + " klanten met bekende kenmerken zijn minder dan tweemaal de kleinste groep, " + least.nl()
                            + "."));
        }
        return findings;
    }

    /** Tells which number of groups was chosen, and whether its groups come back. */
    static List<Text> choice(List<Option> options, Option chosen) {
        Text jaccard = Words.decimal(chosen.stability().mean());
        Text silhouette = Words.decimal(chosen.silhouette());
        Text tried = Text.of(options.stream()
                .map(Option::groups)
                .map(String::valueOf)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse(""));
        List<Text> findings = new ArrayList<>();
        findings.add(new Text(
                "Of " + tried.en() + " groups " + chosen.groups() + " were chosen: silhouette " + silhouette.en()
                        + ", and in customers drawn anew the groups come back with " + jaccard.en() + " (1 is wholly).",
                "Van " + tried.nl() + " groepen zijn er " + chosen.groups() + " gekozen: silhouet " + silhouette.nl()
                        + ", en bij opnieuw getrokken klanten keren de groepen terug met " + jaccard.nl()
                        + " (1 is geheel)."));
        if (chosen.stability().mean() < Option.UNSTABLE) {
            findings.add(new Text(
                    "The groups do not come back when customers are drawn anew: use fewer groups or other traits.",
                    "De groepen keren niet terug als klanten opnieuw worden getrokken: neem minder groepen of andere"
                            + " kenmerken."));
        }
        return findings;
    }

    /** Tells whether the groups are more than chance. */
    static List<Text> chance(Chance chance) {
        if (!chance.beaten()) {
            return List.of(
                    new Text(
                            "No better than chance: after each trait was shuffled, groups explain as much. Do not act on them.",
                            "Niet beter dan toeval: nadat elk kenmerk is geschud verklaren groepen evenveel. Handel er niet naar."));
        }
        return chance.clumps()
                ? List.of()
                : List.of(new Text(
                        "The traits go together, but customers form one cloud without clumps: the groups are slices of it, and"
                                + " their borders could lie elsewhere.",
                        "De kenmerken hangen samen, maar de klanten vormen één wolk zonder klonten: de groepen zijn plakken"
                                + " daarvan, en hun grenzen konden elders liggen."));
    }

    /** Tells which groups are too small or do not come back. */
    static List<Text> groups(List<Group> groups, Floor floor, Quality quality, MicroParameters wanted) {
        List<Text> findings = new ArrayList<>();
        if (floor.small() > 0) {
            findings.add(small(floor, wanted));
        }
        List<Text> shaky = IntStream.range(0, groups.size())
                .filter(place -> quality.stability()[place] < Option.UNSTABLE)
                .mapToObj(place -> groups.get(place).segment().title())
                .toList();
        if (!shaky.isEmpty()) {
            Text titles = Words.join("; ", shaky);
            findings.add(new Text(
                    "Not to be relied upon, for they come back in too few resamples: " + titles.en() + ".",
                    "Niet om op te vertrouwen, want zij keren in te weinig steekproeven terug: " + titles.nl() + "."));
        }
        return findings;
    }

    private static Text small(Floor floor, MicroParameters wanted) {
        Text least = Text.number(wanted.floor());
        Text customers = Text.number(floor.customers());
        return wanted.merge()
                ? new Text(
                        floor.small() + " groups below " + least.en() + " customers joined the nearest group.",
                        floor.small() + " groepen onder de " + least.nl()
                                + " klanten zijn bij de dichtstbijzijnde groep gevoegd.")
                : new Text(
                        floor.small() + " groups below " + least.en() + " customers were given up; their "
                                + customers.en() + " customers are in no group.",
                        floor.small() + " groepen onder de " + least.nl() + " klanten zijn opgegeven; hun "
                                + customers.nl() + " klanten zitten in geen groep.");
    }

    /** Tells whether the outcome differs over the groups more than by chance. */
    static List<Text> comparison(Comparison comparison, Outcome outcome) {
        if (!comparison.possible()) {
            return List.of(new Text(
                    outcome.name()
                            + " cannot be compared over the groups: it holds for nobody or everybody, or is not known.",
                    outcome.name()
                            + " is over de groepen niet te vergelijken: het geldt voor niemand of iedereen, of is niet"
                            + " bekend."));
        }
        double[] sorted = comparison.gapByChance();
        Text gap = Words.percent(comparison.gap());
        Text usual = Words.percent(Arrays.stream(sorted).average().orElse(0));
        Text chance = probability(comparison.chance());
        boolean more = comparison.chance() <= USUAL;
        return List.of(new Text(
                outcome.name() + " differs by up to " + gap.en() + " between groups; by chance it would by "
                        + usual.en()
                        + " on average. " + (more ? "That is more than chance" : "That may well be chance") + " (p "
                        + chance.en() + ").",
                outcome.name() + " verschilt tot " + gap.nl() + " tussen groepen; bij toeval zou dat gemiddeld "
                        + usual.nl()
                        + " zijn. " + (more ? "Dat is meer dan toeval" : "Dat kan goed toeval zijn") + " (p "
                        + chance.nl()
                        + ")."));
    }

    private static Text probability(double value) {
        if (value < LEAST_SAID) {
            return new Text("below 0.001", "onder 0,001");
        }
        String rounded = String.format(Locale.ROOT, "%.3f", value);
        return new Text("= " + rounded, "= " + rounded.replace('.', ','));
    }
}
