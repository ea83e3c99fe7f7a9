package halte.segmentation.motives;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what the data does not allow, and what it shows. */
final class Findings {

    private static final double GOOD = 0.6;
    private static final double MOSTLY_VOLUME = 0.5;

    private Findings() {}

    static List<Text> motives(List<MotiveStudy> studies) {
        List<Text> findings = new ArrayList<>();
        for (MotiveStudy study : studies) {
            Text title = study.motive().title();
            if (study.motive().nameless()) {
                findings.add(
                        new Text(
                                "Searches for the brand are not looked at: give its names (look-for, brand-names).",
                                "Naar zoekopdrachten naar het merk is niet gekeken: geef de namen op (look-for, brand-names)."));
            }
            if (study.silent() != null) {
                findings.add(Words.join(
                        title,
                        new Text(": not known; ", ": niet bekend; "),
                        study.silent(),
                        silentItems(study),
                        Text.of(".")));
            } else {
                findings.add(rests(study, title));
                findings.addAll(volume(study));
            }
        }
        return findings;
    }

    private static Text rests(MotiveStudy study, Text title) {
        return Words.join(
                title,
                Text.of(": "),
                Text.of(study.used().length + ""),
                new Text(" of ", " van "),
                Text.of(study.items().size() + ""),
                new Text(" items used", " kenmerken gebruikt"),
                study.motive().agree()
                        ? consistency(study.consistency())
                        : new Text(", which need not agree", ", die niet hoeven samen te hangen"),
                silentItems(study),
                Text.of("."));
    }

    private static Text consistency(Consistency items) {
        if (items == null || Double.isNaN(items.alpha())) {
            return new Text(
                    "; how well it measures, one item alone cannot tell",
                    "; hoe goed het meet, kan één kenmerk niet zeggen");
        }
        Text alpha = Text.number(items.alpha());
        String weak = items.alpha() < GOOD ? ", a weak sign of one motive" : "";
        String zwak = items.alpha() < GOOD ? ", een zwak teken van één motief" : "";
        return new Text(" (alpha " + alpha.en() + weak + ")", " (alfa " + alpha.nl() + zwak + ")");
    }

    private static List<Text> volume(MotiveStudy study) {
        List<Text> findings = new ArrayList<>();
        int[] used = study.used();
        for (int i = 0; i < used.length; i++) {
            if (Math.abs(study.growth()[i]) > MOSTLY_VOLUME) {
                findings.add(Words.join(
                        Words.sentence(study.items().get(used[i]).item().title()),
                        new Text(
                                ": mostly tells how many touches somebody has; a share says more.",
                                ": vertelt vooral hoeveel contacten iemand heeft; een aandeel zegt meer.")));
            }
        }
        return findings;
    }

    private static Text silentItems(MotiveStudy study) {
        Text silent = Text.of("");
        for (ItemStudy item : study.items()) {
            if (item.silent() != null) {
                silent = Words.join(
                        silent,
                        silent.en().isEmpty() ? new Text("; without ", "; zonder ") : Text.of(", "),
                        item.item().title(),
                        Text.of(" ("),
                        item.silent(),
                        Text.of(")"));
            }
        }
        return silent;
    }

    static List<Text> customers(Tally tally, int all) {
        List<Text> findings = new ArrayList<>();
        Text of = Text.number(all);
        if (tally.outside(all) > 0) {
            Text none = Text.number(tally.outside(all));
            findings.add(new Text(
                    "Of " + none.en() + " of " + of.en() + " customers nothing may be known; they are in no segment.",
                    "Van " + none.nl() + " van de " + of.nl()
                            + " klanten mag niets bekend zijn; zij zitten in geen doelgroep."));
        }
        Text unknown = Text.number(tally.unknown());
        Text several = Text.number(tally.several());
        findings.add(new Text(
                "Of " + of.en() + " customers, " + unknown.en() + " are not yet known and " + several.en()
                        + " have no motive that surely stands out.",
                "Van de " + of.nl() + " klanten zijn er " + unknown.nl() + " nog niet bekend, en hebben er "
                        + several.nl() + " geen motief dat met zekerheid uitsteekt."));
        return findings;
    }

    static List<Text> explained(List<Explained> all, MotivesParameters wanted, List<MotiveStudy> before) {
        List<Text> findings = new ArrayList<>();
        for (Explained one : all) {
            findings.add(explained(one, wanted));
        }
        if (!wanted.separated() && !all.isEmpty()) {
            findings.add(
                    new Text(
                            "Motives and behaviour are of the same time: what is explained may in part be the same touches.",
                            "Motieven en gedrag zijn uit dezelfde tijd: wat verklaard is, kunnen deels dezelfde contacten zijn."));
        }
        boolean owns = before.stream()
                .flatMap(study -> study.items().stream())
                .anyMatch(item -> item.silent() == Silences.OWN_TIME);
        if (owns) {
            findings.add(new Text(
                    "Items with a window of their own take no part in explaining behaviour.",
                    "Kenmerken met een eigen venster doen niet mee aan het verklaren van gedrag."));
        }
        return findings;
    }

    private static Text explained(Explained one, MotivesParameters wanted) {
        Text title = Words.sentence(one.outcome().title());
        if (!one.known()) {
            return Words.join(
                    title,
                    new Text(
                            ": too few customers with all motives, no differences, or motives that follow from each other; what explains it is not known.",
                            ": te weinig klanten met alle motieven, geen verschillen, of motieven die uit elkaar volgen; wat het verklaart, is niet bekend."));
        }
        Text share = Words.percent(Math.max(0, one.heldOut()));
        if (one.heldOut() < wanted.explainedFrom()) {
            return Words.join(
                    title,
                    new Text(": unexplained. Motives explain ", ": onverklaard. Motieven verklaren "),
                    share,
                    new Text(
                            " of the differences among customers held out: do not plan an influence on this behaviour.",
                            " van de verschillen bij buiten gehouden klanten: plan geen invloed op dit gedrag."));
        }
        return Words.join(
                title,
                new Text(": motives explain ", ": motieven verklaren "),
                share,
                new Text(
                        " of the differences among customers held out",
                        " van de verschillen bij buiten gehouden klanten"),
                strongest(one, wanted),
                one.separated()
                        ? Text.of(".")
                        : new Text(
                                "; both are of the same time, so this shows what goes together, not what comes first.",
                                "; beide zijn uit dezelfde tijd, dus dit toont wat samengaat, niet wat eerst komt."));
    }

    private static Text strongest(Explained one, MotivesParameters wanted) {
        Optional<Effect> strongest = one.effects().stream()
                .filter(Effect::significant)
                .max(Comparator.comparingDouble(effect -> Math.abs(effect.standardised())));
        if (strongest.isEmpty()) {
            return Text.of("");
        }
        Effect effect = strongest.get();
        boolean more = effect.size() > 0;
        return Words.join(
                more
                        ? new Text(", most by more ", ", het meest door meer ")
                        : new Text(", most by less ", ", het meest door minder "),
                wanted.motives().get(effect.motive()).title());
    }
}
