package halte.segmentation.motives;

import halte.model.Parameters;
import halte.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The motives that come with the strategy. */
final class ShippedMotives {

    static final List<String> IDS = List.of("brand", "habit", "friends", "person", "need");

    private final ShippedItems items;

    ShippedMotives(LookFor lookFor) {
        this.items = new ShippedItems(lookFor);
    }

    /** Returns a motive by its name, if it is shipped. */
    Optional<Motive> named(String id) {
        return switch (id) {
            case "brand" ->
                motive(
                        id,
                        new Text("Brand preference", "Merkvoorkeur"),
                        "They come for the brand: straight to it, by its name, and back to the same things.",
                        "Zij komen voor het merk: rechtstreeks, op naam, en terug naar hetzelfde.",
                        items.brand());
            case "habit" ->
                motive(
                        id,
                        new Text("Habit", "Gewoonte"),
                        "They go the same ways, at the same hours, at even intervals.",
                        "Zij nemen dezelfde weg, op dezelfde uren, met gelijke tussenpozen.",
                        items.habit());
            case "friends" ->
                motive(
                        id,
                        new Text("Friends", "Vrienden"),
                        "Friends sent them, or they send their friends.",
                        "Vrienden stuurden hen, of zij sturen hun vrienden.",
                        items.friends());
            case "person" ->
                motive(
                        id,
                        new Text("Personal traits", "Persoonlijke eigenschappen"),
                        "Who they are makes the product fit them.",
                        "Wie zij zijn, maakt dat het product bij hen past.",
                        List.of());
            case "need" ->
                motive(
                        id,
                        new Text("Need", "Behoefte"),
                        "They need something certain, and search for it.",
                        "Zij hebben iets bepaalds nodig, en zoeken ernaar.",
                        items.need());
            default -> Optional.empty();
        };
    }

    private static Optional<Motive> motive(
            String id, Text title, String en, String nl, List<Map<String, Object>> trees) {
        List<Item> read = new ArrayList<>();
        for (Map<String, Object> tree : trees) {
            read.add(ItemReader.read(new Parameters("look-for", tree)));
        }
        return Optional.of(new Motive(id, title, new Text(en, nl), List.copyOf(read), !id.equals("person")));
    }
}
