package halte.segmentation.engagement;

import halte.model.Text;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;

/** Says what the data does not allow, and what it shows. */
final class Findings {

    private Findings() {}

    static List<Text> orders(int ordered, int all) {
        Text none = Text.number(all - ordered);
        Text of = Text.number(all);
        return ordered == all && all > 0
                ? List.of()
                : List.of(new Text(
                        none.en() + " of " + of.en() + " customers have no order, and nothing to begin with.",
                        none.nl() + " van de " + of.nl() + " klanten hebben geen bestelling, en dus geen begin."));
    }

    static List<Text> bands(Bands bands, int wanted) {
        if (bands.size() == 0) {
            return List.of(new Text(
                    "Fewer than " + Bands.FEWEST + " customers touched after their first order: too few to learn bands."
                            + " Set cuts to have them.",
                    "Minder dan " + Bands.FEWEST
                            + " klanten zochten na hun eerste bestelling contact: te weinig om klassen"
                            + " te leren. Stel grenzen (cuts) in om ze te hebben."));
        }
        return bands.cuts().length == wanted
                ? List.of()
                : List.of(new Text(
                        "Customers differ too little in frequency for " + wanted
                                + " bands beside the lowest; there are " + bands.cuts().length + ".",
                        "Klanten verschillen te weinig in frequentie voor " + wanted
                                + " klassen naast de laagste; het zijn" + " er " + bands.cuts().length + "."));
    }

    static List<Text> retention(Bands bands, Retention retention, EngagementParameters wanted) {
        if (bands.size() == 0) {
            return List.of();
        }
        if (!retention.suffices()) {
            return List.of(new Text(
                    "Not every band has " + Retention.FEWEST + " customers whose first order is at least "
                            + (wanted.activeDays() + 30)
                            + " days ago: whether frequency is a sign of staying is not known.",
                    "Niet elke klasse heeft " + Retention.FEWEST + " klanten met een eerste bestelling van minstens "
                            + (wanted.activeDays() + 30)
                            + " dagen geleden: of frequentie iets zegt over blijven, is niet"
                            + " bekend."));
        }
        Text low = Words.percent(retention.shares()[0]);
        Text high = Words.percent(retention.shares()[retention.shares().length - 1]);
        Text z = Words.number(retention.trend());
        return List.of(
                retention.isSign()
                        ? new Text(
                                "Who touches more often stays: " + low.en() + " of the lowest band are still active, "
                                        + high.en() + " of the highest (trend " + z.en() + " standard errors).",
                                "Wie vaker contact zoekt, blijft: " + low.nl()
                                        + " van de laagste klasse is nog actief, " + high.nl()
                                        + " van de hoogste (trend " + z.nl() + " standaardfouten).")
                        : new Text(
                                "Frequency is no sign of staying here: " + low.en()
                                        + " of the lowest band are still active, " + high.en()
                                        + " of the highest (trend " + z.en() + " standard errors).",
                                "Frequentie zegt hier niets over blijven: " + low.nl() + " van de laagste klasse is nog"
                                        + " actief, " + high.nl() + " van de hoogste (trend " + z.nl()
                                        + " standaardfouten)."));
    }

    static List<Text> rhythm(double usual) {
        return usual >= 0
                ? List.of()
                : List.of(new Text(
                        "Fewer than " + Bands.FEWEST
                                + " customers have a rhythm: who never touched again cannot be told silent.",
                        "Minder dan " + Bands.FEWEST
                                + " klanten hebben een ritme: van wie nooit terugkwam, is niet te zeggen of"
                                + " hij is stilgevallen."));
    }

    static List<Text> reading(TraitTable population, Help help) {
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            if (row.to(i).number(EngagementTraits.READING) > 0) {
                return List.of();
            }
        }
        long hours = help.today().toHours();
        return List.of(new Text(
                "Nobody spent time on help articles in the last " + hours
                        + " hours, so that nobody needs help now: are they" + " imported with their duration?",
                "Niemand besteedde in de laatste " + hours
                        + " uur tijd aan hulpartikelen, zodat nu niemand hulp nodig heeft:"
                        + " zijn ze met hun duur ingelezen?"));
    }

    static List<Text> risk(List<RiskCheck> checks) {
        if (checks.isEmpty()) {
            return List.of(new Text(
                    "Fewer than " + RiskCheck.FEWEST + " earlier customers to learn from: nobody is told at risk.",
                    "Minder dan " + RiskCheck.FEWEST
                            + " eerdere klanten om van te leren: van niemand wordt gezegd dat hij kan" + " afhaken."));
        }
        List<Text> findings = new ArrayList<>();
        for (RiskCheck check : checks) {
            if (!check.helps()) {
                int age = check.table().age();
                findings.add(new Text(
                        "At " + age + " days, touches foretell no better than chance who gives up; no risk is told.",
                        "Na " + age
                                + " dagen voorspellen contacten niet beter dan toeval wie afhaakt; er wordt geen kans"
                                + " genoemd."));
            }
        }
        return findings;
    }
}
