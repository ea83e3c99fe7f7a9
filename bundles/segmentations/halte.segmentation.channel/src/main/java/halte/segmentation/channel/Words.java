package halte.segmentation.channel;

import halte.model.Text;

/** Puts single values into words. */
final class Words {

    static final Text UNKNOWN = new Text(
            "nothing may be known of this customer: he did not consent",
            "van deze klant mag niets bekend zijn: hij gaf geen toestemming");
    static final Text ALONE = new Text("no other channel to compare with", "geen ander kanaal om mee te vergelijken");
    static final Text NO_CONSENT = new Text("consented to no channel", "gaf voor geen enkel kanaal toestemming");

    private static final double PERCENT = 100;
    private static final double ALMOST = 0.999;

    private Words() {}

    static Text used(double days, double total, double share) {
        Text own = Text.number(days);
        Text all = Text.number(total);
        Text expected = percent(share);
        return new Text(
                own.en() + " of " + all.en() + " days of contact; with what others do, " + expected.en()
                        + " is expected",
                own.nl() + " van " + all.nl() + " contactdagen; met wat anderen doen is " + expected.nl()
                        + " te verwachten");
    }

    static Text said(double importance, boolean decisive) {
        Text said = Text.number(importance);
        return new Text(
                "called it important: " + said.en() + (decisive ? ", more than every other" : ""),
                "noemde het belangrijk: " + said.nl() + (decisive ? ", meer dan elk ander" : ""));
    }

    static Text refused(String purpose) {
        return new Text(
                "may not be used: no consent to '" + purpose + "'",
                "mag niet gebruikt worden: geen toestemming voor '" + purpose + "'");
    }

    static Text sure(double sure, Text best, Text next, double enough) {
        Text found = sure > ALMOST ? new Text("over 99.9 %", "meer dan 99,9 %") : percent(sure);
        Text needed = percent(enough);
        return new Text(
                found.en() + " sure that " + best.en() + " is ahead of " + next.en() + "; a clear preference needs "
                        + needed.en(),
                found.nl() + " zeker dat " + best.nl() + " vóór " + next.nl() + " ligt; een duidelijke voorkeur vraagt "
                        + needed.nl());
    }

    static Text enough(double total, int least) {
        Text own = Text.number(total);
        return new Text(
                own.en() + " days of contact; " + least + " say something",
                own.nl() + " contactdagen; " + least + " zeggen iets");
    }

    static Text percent(double share) {
        Text number = Text.number(Math.rint(PERCENT * 10 * share) / 10);
        return new Text(number.en() + " %", number.nl() + " %");
    }

    static Text joined(Text first, Text second) {
        return new Text(first.en() + "; " + second.en(), first.nl() + "; " + second.nl());
    }
}
