package halte.segmentation.geographic;

import halte.model.Text;
import java.util.List;

/** Says what is not known. */
final class Findings {

    private Findings() {}

    static void known(List<Text> findings, String trait, int known, int strange, int customers) {
        if (known == 0) {
            findings.add(new Text(
                    "Nobody has a Dutch postcode in trait '" + trait + "': is it imported?",
                    "Niemand heeft een Nederlandse postcode in kenmerk '" + trait + "': is dit ingelezen?"));
        }
        add(findings, customers - known - strange, "Customers without a postcode", "Klanten zonder postcode");
        add(
                findings,
                strange,
                "Customers with a foreign or invalid postcode",
                "Klanten met een buitenlandse of ongeldige postcode");
    }

    private static void add(List<Text> findings, int customers, String en, String nl) {
        if (customers > 0) {
            Text number = Text.number(customers);
            findings.add(new Text(en + ": " + number.en() + ".", nl + ": " + number.nl() + "."));
        }
    }

    static Text nowhere(int customers, int floor) {
        Text number = Text.number(customers);
        return new Text(
                "Customers in no segment, since the province of their postcode is not known or has fewer than " + floor
                        + " left: " + number.en() + ".",
                "Klanten in geen doelgroep, omdat de provincie van hun postcode niet bekend is of er minder dan "
                        + floor + " overheeft: " + number.nl() + ".");
    }
}
