package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Placed;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Goes through members with what a model says of them.
 *
 * @param strategy whose model it is
 * @param ready the model
 * @param table the traits of all customers at the moment of the last run
 */
record Exporting(Guarded strategy, Models.Ready ready, TraitTable table) {

    /** Reads members page by page. */
    interface Pages {

        /** Returns members above a customer's number; empty at the end. */
        List<Membership> after(long customer);
    }

    void all(Pages pages, Consumer<Placed> each) {
        List<Membership> page = pages.after(0);
        while (!page.isEmpty()) {
            List<Membership> members = page;
            strategy.call(guest -> placed(members)).forEach(each);
            page = pages.after(page.get(page.size() - 1).customer());
        }
    }

    private List<Placed> placed(List<Membership> members) {
        List<Placed> placed = new ArrayList<>(members.size());
        for (Membership member : members) {
            int row = table.row(member.customer());
            placed.add(new Placed(
                    member, row < 0 ? List.of() : List.copyOf(ready.model().estimates(table.at(row)))));
        }
        return placed;
    }

    /** Keeps those of whom a number is highest or lowest. */
    static final class Best implements Consumer<Placed> {

        private final Ranking wanted;
        private final Comparator<Placed> order;
        private final PriorityQueue<Placed> worstFirst;
        private boolean asked;
        private boolean known;
        private boolean text;

        Best(Ranking wanted) {
            this.wanted = wanted;
            Comparator<Placed> byNumber = Comparator.comparingDouble(this::number);
            order = (wanted.highest() ? byNumber.reversed() : byNumber)
                    .thenComparing(placed -> placed.membership().customer())
                    .thenComparing(placed -> placed.membership().segment());
            worstFirst = new PriorityQueue<>(order.reversed());
        }

        private double number(Placed placed) {
            return placed.estimates().stream()
                    .filter(one -> one.id().equals(wanted.estimate()))
                    .mapToDouble(Estimate::number)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        @Override
        public void accept(Placed placed) {
            asked |= !placed.estimates().isEmpty();
            for (Estimate one : placed.estimates()) {
                known |= one.id().equals(wanted.estimate());
                text |= one.id().equals(wanted.estimate()) && one.text() != null;
            }
            boolean counts = !Double.isNaN(number(placed))
                    && !wanted.leftOut().test(placed.membership().customer());
            if (wanted.limit() > 0 && counts) {
                worstFirst.add(placed);
                if (worstFirst.size() > wanted.limit()) {
                    worstFirst.remove();
                }
            }
        }

        List<Placed> found() {
            if (text || asked && !known) {
                throw new Failure(
                                "ESTIMATE_UNKNOWN",
                                Actor.USER,
                                text
                                        ? "The estimate '" + wanted.estimate() + "' is a text, which has no order."
                                        : "The segmentation's model makes no estimate '" + wanted.estimate() + "'.",
                                "Explain one of its members to see which estimates there are; rank by a number.")
                        .asException();
            }
            return worstFirst.stream().sorted(order).toList();
        }
    }
}
