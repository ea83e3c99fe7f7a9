package halte.segmentation;

import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.api.Upkeep.Scope;
import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.Changed;
import halte.store.api.MembershipStore.Placement;
import halte.store.api.Store;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores what came out of runs and refreshes. */
final class Keeper {

    private static final String ENGINE = "halte";

    private final Store store;
    private final Catalogue catalogue;
    private final Population population;

    Keeper(Store store, Catalogue catalogue, Population population) {
        this.store = store;
        this.catalogue = catalogue;
        this.population = population;
    }

    Refreshed keep(Definition definition, Outcome outcome, Previous last) {
        return outcome.fitted() != null
                ? fit(definition, outcome)
                : renewal(definition, outcome.renewal(), outcome, last);
    }

    /** The model goes first: what explains memberships must be there when they are. */
    private Refreshed fit(Definition definition, Outcome outcome) {
        Fitted fitted = outcome.fitted();
        Memberships found = fitted.memberships();
        catalogue.model(definition.id(), fitted.stored(), ENGINE);
        catalogue.baseline(definition.id(), fitted.baseline(), ENGINE);
        Changed changed = store.memberships()
                .replace(
                        definition.id(),
                        definition.version(),
                        fitted.at(),
                        found.customers(),
                        found.segments(),
                        found.names());
        Result result = fitted.result(changed.entered(), changed.left());
        catalogue.result(definition.id(), result, new Note(fitted.at(), true, outcome.basis()), ENGINE);
        store.journal().record(ENGINE, "segmentation.run", definition.id(), summary(result, ""));
        return new Refreshed(result, Scope.FITTED, result.customers(), fitted.at(), outcome.reason());
    }

    private Refreshed renewal(Definition definition, Renewal renewal, Outcome outcome, Previous last) {
        boolean moved = renewal.at().isAfter(last.result().at());
        if (renewal.scope() == Scope.NOBODY && !moved) {
            return refreshed(last.result(), renewal, last);
        }
        Changed changed = place(definition, renewal);
        Result result = result(definition, renewal, last.result(), changed);
        catalogue.result(definition.id(), result, new Note(last.note().fitted(), false, outcome.basis()), ENGINE);
        String looked = ", " + renewal.assigned() + " of them looked at";
        store.journal().record(ENGINE, "segmentation.refresh", definition.id(), summary(result, looked));
        return refreshed(result, renewal, last);
    }

    private static Refreshed refreshed(Result result, Renewal renewal, Previous last) {
        return new Refreshed(
                result, renewal.scope(), renewal.assigned(), last.note().fitted(), renewal.reason());
    }

    private Changed place(Definition definition, Renewal renewal) {
        MembershipStore memberships = store.memberships();
        Placement fresh = new Placement(
                definition.id(),
                definition.version(),
                renewal.at(),
                renewal.customers(),
                renewal.places(),
                renewal.names());
        return renewal.looked() != null
                ? memberships.amend(fresh, renewal.looked())
                : memberships.replace(
                        fresh.segmentation(),
                        fresh.version(),
                        fresh.at(),
                        fresh.customers(),
                        fresh.segments(),
                        fresh.names());
    }

    /** Sizes and values come from all memberships and one pass for two sums; nothing of it is carried on from run to run. */
    private Result result(Definition definition, Renewal renewal, Result last, Changed changed) {
        TraitTable table = population.with(List.of(), renewal.at());
        Present present = new Present(table, renewal.names());
        store.memberships().scan(definition.id(), present::add);
        List<Perspective> segments = new Perspectives(table).of(renewal.segments(), present.rows(), present.places());
        return new Result(
                definition,
                renewal.at(),
                table.size(),
                segments,
                table.size() - present.customers.cardinality(),
                last.sufficiency(),
                changed.entered(),
                changed.left(),
                last.model(),
                last.tables(),
                renewal.bundle());
    }

    private static String summary(Result result, String looked) {
        return "version " + result.definition().version() + " by " + result.madeBy() + " for " + result.at() + ": "
                + result.customers() + " customers" + looked + ", " + result.entered() + " entered, " + result.left()
                + " left";
    }

    /** The present memberships, as rows of a table and positions of segments. */
    private static final class Present {

        private final TraitTable table;
        private final Map<String, Integer> positions = new HashMap<>();
        private final BitSet customers = new BitSet();
        private int[] rows = new int[1024];
        private int[] places = new int[1024];
        private int size;

        Present(TraitTable table, List<String> names) {
            this.table = table;
            names.forEach(name -> positions.put(name, positions.size()));
        }

        void add(String segment, long customer) {
            int row = table.row(customer);
            Integer place = positions.get(segment);
            if (row < 0 || place == null) {
                return;
            }
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                places = Arrays.copyOf(places, size * 2);
            }
            rows[size] = row;
            places[size++] = place;
            customers.set(row);
        }

        int[] rows() {
            return Arrays.copyOf(rows, size);
        }

        int[] places() {
            return Arrays.copyOf(places, size);
        }
    }
}
