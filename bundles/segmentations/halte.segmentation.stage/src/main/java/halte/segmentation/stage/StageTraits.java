package halte.segmentation.stage;

import halte.journey.api.Stage;
import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The traits that are looked at, and where they stand in a row. */
final class StageTraits {

    /** For how many half-lives touches count. */
    static final int RINGS = 3;

    static final int ORDERS = 0;

    private static final TouchFilter ORDER = TouchFilter.types(TouchType.ORDER);

    /**
     * Where counts of touches stand.
     *
     * @param first the position of the touches of the last half-life; those of the last two and three half-lives follow
     * @param since the position of the touches since the latest order; negative where an order settles nothing
     */
    record Counts(int first, int since) {}

    /**
     * Where the traits of a stage stand.
     *
     * @param own the touches whose type speaks for it
     * @param said the touches that name it as their stage; null when touches do not name stages
     * @param unsaid the touches whose type speaks for it, but that name a stage themselves; null likewise
     * @param orders the orders after which it still lasts; negative where an order settles it
     * @param type the usual type of the touches
     * @param about what the touches are usually about
     */
    record Positions(Counts own, Counts said, Counts unsaid, int orders, int type, int about) {}

    private final List<TraitDeclaration> declared = new ArrayList<>();
    private final List<Positions> stages = new ArrayList<>();
    private final StageSettings settings;

    StageTraits(StageSettings settings) {
        this.settings = settings;
        add(TraitDeclaration.of("orders", Aggregate.COUNT, null, ORDER).in("orders"));
        settings.stages().forEach(stage -> stages.add(add(stage)));
    }

    List<TraitDeclaration> declarations() {
        return List.copyOf(declared);
    }

    Positions of(int stage) {
        return stages.get(stage);
    }

    String name(int position) {
        return declared.get(position).name();
    }

    private Positions add(Stage stage) {
        boolean naming = settings.property() != null;
        TouchFilter own = filter(stage.types(), Map.of());
        Counts counts = counts(stage, stage.id(), own);
        Counts said = naming ? counts(stage, stage.id() + "-said", filter(null, says(Set.of(stage.id())))) : null;
        Counts unsaid = naming ? counts(stage, stage.id() + "-unsaid", filter(stage.types(), says(Set.of()))) : null;
        Window reach = Window.lastDays(RINGS * stage.halfLife());
        return new Positions(
                counts,
                said,
                unsaid,
                stage.settled() ? -1 : orders(stage),
                add(TraitDeclaration.of(stage.id() + "-type", Aggregate.MODE, "type", own)
                        .over(reach)),
                add(TraitDeclaration.of(stage.id() + "-about", Aggregate.MODE, "category", own)
                        .over(reach)));
    }

    private int orders(Stage stage) {
        return add(TraitDeclaration.of(stage.id() + "-orders", Aggregate.COUNT, null, ORDER)
                .over(Window.lastDays(stage.afterOrder()))
                .in("orders"));
    }

    private Counts counts(Stage stage, String name, TouchFilter filter) {
        int first = declared.size();
        TraitDeclaration touches =
                TraitDeclaration.of(name, Aggregate.COUNT, null, filter).in("touches");
        for (int ring = 1; ring <= RINGS; ring++) {
            int days = ring * stage.halfLife();
            add(named(touches, name + "-" + days + "-days").over(Window.lastDays(days)));
        }
        return new Counts(
                first,
                stage.settled() ? add(named(touches, name + "-since-order").over(new Window.SinceLastOrder())) : -1);
    }

    private static TraitDeclaration named(TraitDeclaration trait, String name) {
        return TraitDeclaration.of(name, trait.aggregate(), trait.field(), trait.filter())
                .in(trait.unit());
    }

    private Map<String, Set<String>> says(Set<String> values) {
        return Map.of(settings.property(), values);
    }

    /** A stage without types gets a filter that nothing passes, for an empty one would let everything through. */
    private static TouchFilter filter(Set<String> types, Map<String, Set<String>> properties) {
        Set<String> wanted = types != null && types.isEmpty() ? Set.of("no-type") : types;
        return new TouchFilter(wanted, null, null, null, null, null, properties);
    }

    private int add(TraitDeclaration trait) {
        declared.add(trait.needing(settings.purpose()));
        return declared.size() - 1;
    }
}
