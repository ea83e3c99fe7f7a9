package halte.segmentation.propensity;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Says what the data does not allow, and what it shows. */
final class Findings {

    private Findings() {}

    static Text sampled(Trails trails) {
        return new Text(
                "Learned from one in " + trails.oneIn() + " customers, drawn by number, which suffices.",
                "Geleerd van één op de " + trails.oneIn() + " klanten, geloot op nummer; dat volstaat.");
    }

    /** Warns when the data ends so long before the moment of asking that part of the horizon cannot have been observed. */
    static List<Text> stale(double days, PropensityParameters wanted) {
        Text ago = Words.days(days);
        return days <= Math.max(1, wanted.days() / 10.0)
                ? List.of()
                : List.of(new Text(
                        "Warning: the latest touch was " + ago.en()
                                + " ago. If the data ends there, probabilities come out too"
                                + " low: ask as of that day (--at).",
                        "Waarschuwing: het laatste contact was " + ago.nl()
                                + " geleden. Houden de gegevens daar op, dan komen"
                                + " de kansen te laag uit: vraag per die dag (--at)."));
    }

    /** Returns why nothing can be learned; null when something may be. */
    static Text useless(Sample sample, PropensityParameters wanted) {
        int days = wanted.days();
        Text all = Text.number(sample.size());
        if (sample.size() == 0) {
            return new Text(
                    "Nobody is ranked: nothing is known of anybody as of " + days
                            + " days ago. If the data ends earlier, ask as of its end (--at).",
                    "Niemand is ingedeeld: van niemand is iets bekend van vóór " + days
                            + " dagen geleden. Houden de gegevens eerder op, vraag dan per die datum (--at).");
        }
        if (sample.events() == 0) {
            return new Text(
                    "Nobody is ranked: none of the " + all.en() + " customers known " + days
                            + " days ago did it since. If the data ends earlier, ask as of its end (--at).",
                    "Niemand is ingedeeld: geen van de " + all.nl() + " klanten die " + days
                            + " dagen geleden bekend waren, deed het sindsdien. Houden de gegevens eerder op, vraag dan per"
                            + " die datum (--at).");
        }
        return sample.events() < sample.size()
                ? null
                : new Text(
                        "Nobody is ranked: each of the " + all.en() + " customers known " + days
                                + " days ago did it since, so there is nothing to tell apart.",
                        "Niemand is ingedeeld: elk van de " + all.nl() + " klanten die " + days
                                + " dagen geleden bekend waren, deed het sindsdien; er valt niets te onderscheiden.");
    }

    static Text tooFew(Sample sample, PropensityParameters wanted) {
        Text did = Text.number(sample.events());
        Text all = Text.number(sample.size());
        int least = Learner.FEWEST_EVENTS;
        return new Text(
                "Nobody is ranked: " + did.en() + " of " + all.en() + " customers did it in the last " + wanted.days()
                        + " days, of whom six in ten serve to learn from. That takes " + least + " who did it and "
                        + least
                        + " who did not, and customers who differ.",
                "Niemand is ingedeeld: " + did.nl() + " van de " + all.nl() + " klanten deden het in de laatste "
                        + wanted.days() + " dagen; van zes op de tien wordt geleerd. Daarvoor zijn er " + least
                        + " nodig die het deden en " + least + " die het niet deden, en klanten die verschillen.");
    }

    static List<Text> learned(Learned learned) {
        List<Text> findings = new ArrayList<>();
        int used = learned.fitted().coefficients().length - 1;
        if (used < learned.candidates()) {
            int fewer = Math.min(learned.events(), learned.customers() - learned.events());
            Text events = Text.number(fewer);
            findings.add(new Text(
                    "Only " + events.en() + " cases of the rarer outcome to learn from: of " + learned.candidates()
                            + " terms the " + used + " that tell most are used, so that there are ten for each.",
                    "Slechts " + events.nl() + " gevallen van de zeldzaamste uitkomst om van te leren: van de "
                            + learned.candidates() + " termen worden de " + used
                            + " gebruikt die het meest zeggen, zodat er tien per term zijn."));
        }
        if (!learned.fitted().converged()) {
            findings.add(new Text(
                    "Warning: the regression did not converge in "
                            + learned.fitted().steps() + " steps.",
                    "Waarschuwing: de regressie convergeerde niet in "
                            + learned.fitted().steps() + " stappen."));
        }
        if (learned.corrected()) {
            Text slope = Words.number(learned.correction().slope());
            findings.add(new Text(
                    "The probabilities were off and are corrected by customers from whom nothing was learned (slope "
                            + slope.en() + ").",
                    "De kansen klopten niet en zijn gecorrigeerd met klanten van wie niets geleerd is (helling "
                            + slope.nl() + ")."));
        }
        return findings;
    }

    static Text unchecked() {
        int least = Correction.FEWEST;
        return new Text(
                "Nobody is ranked: fewer than " + least
                        + " of the customers who serve to check by did it, or did not, and a list that"
                        + " cannot be checked is none.",
                "Niemand is ingedeeld: van de klanten die dienen om te toetsen deden minder dan " + least
                        + " het wel, of niet, en een lijst die niet te toetsen is, is er geen.");
    }

    static List<Text> checked(Check check, PropensityParameters wanted) {
        List<Text> findings = new ArrayList<>();
        Text target = wanted.target().within(wanted.days());
        if (!check.tells()) {
            findings.add(new Text(
                    "Nobody is ranked: what is known tells no better than chance who will " + target.en() + " (AUC "
                            + area(check.roc()).en() + ").",
                    "Niemand is ingedeeld: wat bekend is, voorspelt niet beter dan toeval wie " + target.nl() + " (AUC "
                            + area(check.roc()).nl() + ")."));
            return findings;
        }
        findings.add(calibrated(check));
        Text lift = Words.number(check.lift());
        Text rate = Words.percent(check.rate());
        findings.add(new Text(
                "Check: of " + Text.number(check.customers()).en() + " other customers " + rate.en()
                        + " did it; of the tenth called likeliest " + lift.en() + " times as many (AUC "
                        + area(check.roc()).en() + ").",
                "Toets: van " + Text.number(check.customers()).nl() + " andere klanten deed " + rate.nl()
                        + " het; van de tien procent met de hoogste kans " + lift.nl() + " keer zoveel (AUC "
                        + area(check.roc()).nl() + ")."));
        findings.addAll(recency(check));
        return findings;
    }

    private static Text area(Roc roc) {
        Text area = Words.number(roc.area());
        Text low = Words.number(roc.interval().low());
        Text high = Words.number(roc.interval().high());
        return new Text(
                area.en() + ", " + low.en() + " to " + high.en(), area.nl() + ", " + low.nl() + " tot " + high.nl());
    }

    private static Text calibrated(Check check) {
        long right = check.deciles().stream().filter(Decile::right).count();
        int all = check.deciles().size();
        Text slope = Words.number(check.correction().slope());
        return check.calibrated()
                ? new Text(
                        "The probabilities come true: in " + right + " of " + all
                                + " tenths what was foretold is within the interval of what was observed.",
                        "De kansen komen uit: in " + right + " van de " + all
                                + " tiende delen ligt het voorspelde binnen het interval van het waargenomene.")
                : new Text(
                        "Warning: the probabilities do not quite come true (calibration slope " + slope.en()
                                + " instead of 1; " + right + " of " + all
                                + " tenths within their interval); trust the order of the list more than the numbers.",
                        "Waarschuwing: de kansen komen niet helemaal uit (kalibratiehelling " + slope.nl()
                                + " in plaats van 1; " + right + " van de " + all
                                + " tiende delen binnen hun interval); vertrouw meer op de volgorde van de lijst dan op de"
                                + " getallen.");
    }

    private static List<Text> recency(Check check) {
        if (check.beatsRecency()) {
            return List.of();
        }
        Text lift = Words.number(check.liftOfRecency());
        Text area = area(check.recency());
        return List.of(new Text(
                "This list is not surely better than simply whoever was there last (AUC " + area.en()
                        + "; the latest tenth did it " + lift.en() + " times as often as usual).",
                "Deze lijst is niet aantoonbaar beter dan simpelweg wie er het laatst was (AUC " + area.nl()
                        + "; van de laatste tien procent deed " + lift.nl() + " keer zoveel het als gewoonlijk)."));
    }

    static Text noTime(PropensityParameters wanted) {
        int days = 2 * wanted.days();
        return new Text(
                "Whether it holds over time was not checked: too little happened before " + days
                        + " days ago to learn from.",
                "Of het in de tijd standhoudt, is niet getoetst: vóór " + days
                        + " dagen geleden gebeurde te weinig om van te leren.");
    }

    static Text inTime(Check later, PropensityParameters wanted) {
        Text foretold = Words.percent(Tables.mean(later));
        Text observed = Words.percent(later.rate());
        Text auc = area(later.roc());
        int days = wanted.days();
        String warning = later.calibrated() ? "Over time: " : "Warning, over time: ";
        String waarschuwing = later.calibrated() ? "In de tijd: " : "Waarschuwing, in de tijd: ";
        return new Text(
                warning + "what was learned " + days + " days earlier foretells " + foretold.en() + "; it was "
                        + observed.en() + " (AUC " + auc.en() + ").",
                waarschuwing + "wat " + days + " dagen eerder geleerd is, voorspelt " + foretold.nl() + "; het werd "
                        + observed.nl() + " (AUC " + auc.nl() + ").");
    }

    static List<Text> cuts(Cuts cuts) {
        return Double.isNaN(cuts.ready()) || Double.isNaN(cuts.warming())
                ? List.of(new Text(
                        "No probability reaches the precision asked for among 30 customers or more; that segment stays"
                                + " empty.",
                        "Geen kans haalt de gevraagde trefzekerheid bij 30 klanten of meer; dat segment blijft leeg."))
                : List.of();
    }
}
