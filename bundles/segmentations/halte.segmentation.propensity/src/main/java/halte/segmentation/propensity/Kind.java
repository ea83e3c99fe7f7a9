package halte.segmentation.propensity;

import halte.model.Text;
import halte.model.TouchType;
import java.util.List;

/**
 * A kind of touch and how to speak of it.
 *
 * @param type the type of touch
 * @param en English
 * @param nl Dutch
 */
record Kind(String type, Phrase en, Phrase nl) {

    /** What customers do before they buy. */
    static final List<Kind> SHIPPED = List.of(
            new Kind(
                    "product-view",
                    new Phrase("viewed", "a product", "product", "products", "did not view a product"),
                    new Phrase("bekeek", "een product", "product", "producten", "bekeek geen product")),
            new Kind(
                    "search",
                    new Phrase("searched", "", "time", "times", "did not search"),
                    new Phrase("zocht", "", "keer", "keer", "zocht niet")),
            new Kind(
                    "cart-change",
                    new Phrase("changed the cart", "", "time", "times", "did not change the cart"),
                    new Phrase(
                            "wijzigde",
                            "de winkelwagen",
                            "keer de winkelwagen",
                            "keer de winkelwagen",
                            "wijzigde de winkelwagen niet")),
            new Kind(
                    "checkout-step",
                    new Phrase("took", "a checkout step", "checkout step", "checkout steps", "took no checkout step"),
                    new Phrase(
                            "zette",
                            "een stap in de kassa",
                            "stap in de kassa",
                            "stappen in de kassa",
                            "zette geen stap in de kassa")),
            new Kind(
                    "offer-click",
                    new Phrase(
                            "clicked",
                            "on an offer",
                            "time on an offer",
                            "times on an offer",
                            "did not click on an offer"),
                    new Phrase(
                            "klikte",
                            "op een aanbieding",
                            "keer op een aanbieding",
                            "keer op een aanbieding",
                            "klikte niet op een aanbieding")),
            new Kind(
                    "email-opened",
                    new Phrase("opened", "an e-mail", "e-mail", "e-mails", "did not open an e-mail"),
                    new Phrase("opende", "een e-mail", "e-mail", "e-mails", "opende geen e-mail")),
            new Kind(
                    "email-clicked",
                    new Phrase(
                            "clicked",
                            "in an e-mail",
                            "time in an e-mail",
                            "times in an e-mail",
                            "did not click in an e-mail"),
                    new Phrase(
                            "klikte",
                            "in een e-mail",
                            "keer in een e-mail",
                            "keer in een e-mail",
                            "klikte niet in een e-mail")),
            new Kind(
                    "help-article",
                    new Phrase("read", "a help article", "help article", "help articles", "read no help article"),
                    new Phrase("las", "een hulpartikel", "hulpartikel", "hulpartikelen", "las geen hulpartikel")),
            new Kind(
                    "store-visit",
                    new Phrase("visited a store", "", "time", "times", "did not visit a store"),
                    new Phrase("bezocht", "een winkel", "keer een winkel", "keer een winkel", "bezocht geen winkel")));

    static final Kind ORDER = new Kind(
            TouchType.ORDER,
            new Phrase("ordered", "", "time", "times", "did not order"),
            new Phrase("bestelde", "", "keer", "keer", "bestelde niet"));

    static final Kind REFUND = new Kind(
            TouchType.REFUND,
            new Phrase("got money back", "", "time", "times", "got no money back"),
            new Phrase("kreeg", "geld terug", "keer geld terug", "keer geld terug", "kreeg geen geld terug"));

    /** Says how often in the last days; in all when {@code days} is 0. */
    Text count(double number, int days) {
        Text when = days == 0
                ? new Text(" so far", " tot nu toe")
                : new Text(" in the last " + days + " days", " in de laatste " + days + " dagen");
        if (!(number > 0)) {
            return new Text(en.none() + when.en(), nl.none() + when.nl());
        }
        Text written = Text.number(number);
        return new Text(
                en.counted(written.en(), number == 1) + when.en(), nl.counted(written.nl(), number == 1) + when.nl());
    }

    /** Says how many days ago for the last time; that it never was for NaN. */
    Text last(double days) {
        if (Double.isNaN(days)) {
            return count(0, 0);
        }
        Text ago = Words.days(days);
        return new Text(
                "last " + en.verb() + en.withObject() + " " + ago.en() + " ago",
                nl.verb() + " " + ago.nl() + " geleden voor het laatst" + nl.withObject());
    }
}
