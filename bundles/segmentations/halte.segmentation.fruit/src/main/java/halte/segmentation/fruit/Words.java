package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.List;

/** Puts signals into words. */
final class Words {

    private static final List<String> TRAITS = List.of("orders", "coupons", "silence", "deal-clicks");

    private Words() {}

    static Table table(List<List<Object>> rows) {
        return new Table(
                "signals",
                new Text("From which value on signals light up", "Vanaf welke waarde signalen oplichten"),
                List.of(
                        Column.of("signal", "Signal", "Signaal"),
                        Column.of("measure", "What counts", "Wat telt"),
                        Column.of("customers", "Customers who have any", "Klanten die er hebben"),
                        Column.of("from", "From", "Vanaf"),
                        Column.of("learned", "Learned", "Geleerd")),
                rows);
    }

    static Text unseen(Signal signal) {
        return new Text(
                "Nobody has any " + signal.unit().en() + ", so that nobody can be in '"
                        + signal.segment().title().en() + "': is this imported?",
                "Niemand heeft " + signal.unit().nl() + ", zodat niemand in '"
                        + signal.segment().title().nl() + "' kan zitten: is dit ingelezen?");
    }

    static Text tooFew(Signal signal, int customers) {
        return new Text(
                "No boundary for '" + signal.segment().title().en() + "' can be learned from the " + customers
                        + " customers with " + signal.unit().en() + ": they are fewer than " + Threshold.FEWEST
                        + " or do not differ. Set one to use this signal.",
                "Voor '" + signal.segment().title().nl() + "' is geen grens te leren van de " + customers
                        + " klanten met " + signal.unit().nl() + ": het zijn er minder dan " + Threshold.FEWEST
                        + " of zij verschillen niet. Stel er een in om dit signaal te gebruiken.");
    }

    static Reason reason(Signal signal, double value, double boundary, boolean shows) {
        Text number = Text.number(value);
        Text from = Text.number(boundary);
        Text unit = signal.unit();
        Text text = Double.isNaN(value)
                ? new Text(unit.en() + ": not known", unit.nl() + ": niet bekend")
                : Double.isNaN(boundary)
                        ? new Text(
                                unit.en() + ": " + number.en() + ", and no boundary could be learned",
                                unit.nl() + ": " + number.nl() + ", en er was geen grens te leren")
                        : new Text(
                                unit.en() + ": " + number.en() + (shows ? ", at least " : ", less than ") + from.en(),
                                unit.nl() + ": " + number.nl() + (shows ? ", minstens " : ", minder dan ") + from.nl());
        return new Reason(signal.segment().id(), trait(signal), shows, text, 0);
    }

    static Reason notRegisteredOnly(Signal signal, boolean ordered) {
        Text text = ordered
                ? new Text("has ordered", "heeft besteld")
                : new Text("has not registered", "heeft zich niet aangemeld");
        return new Reason(signal.segment().id(), ordered ? "ever-ordered" : "registrations", false, text, 0);
    }

    private static String trait(Signal signal) {
        return signal.trait() < TRAITS.size()
                ? TRAITS.get(signal.trait())
                : "spent-on-" + signal.segment().id().substring("spenders-on-".length());
    }
}
