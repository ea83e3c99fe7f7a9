package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All purchases with the things that are followed: the declared ones and those that the most customers bought. */
final class Ledger {

    private static final int SHARES = 8;
    private static final int WORTH_IT = 20_000;

    private final Items items;
    private final Calendar calendar;
    private final Prices wares;
    private final Baskets baskets;
    private final double[] prices;
    private final String[] families;
    private final int different;

    /**
     * Lays the purchases open.
     *
     * @param parameters what is followed
     * @param until the last day that decides what most customers bought
     * @param counts whose purchases count
     */
    Ledger(Purchases purchases, PurchaseParameters parameters, int until, LongPredicate counts) {
        this(
                new Calendar(purchases.parts(), counts),
                parameters.byProduct() ? null : new Prices(purchases.parts()),
                parameters,
                until);
    }

    private Ledger(Calendar calendar, Prices wares, PurchaseParameters parameters, int until) {
        boolean byProduct = parameters.byProduct();
        List<Part> parts = calendar.parts();
        this.calendar = calendar;
        this.wares = wares;
        Map<String, Integer> customers = customers(byProduct, until);
        this.different = customers.size();
        this.items = new Items(chosen(customers, parameters.declared().keySet(), parameters.most()));
        this.families = new String[items.size()];
        this.prices = new double[items.size()];
        int[][] itemOf = new int[parts.size()][];
        double[] pieces = new double[items.size()];
        for (int part = 0; part < itemOf.length; part++) {
            itemOf[part] = itemOf(parts.get(part).wares, byProduct, pieces);
        }
        for (int item = 0; item < prices.length; item++) {
            prices[item] = pieces[item] > 0 ? prices[item] / pieces[item] : Double.NaN;
        }
        this.baskets = new Baskets(calendar, itemOf, wares, items.size());
    }

    /** Returns the thing that each ware is, and adds up what was paid for it and for how many pieces. */
    private int[] itemOf(Wares bought, boolean byProduct, double[] pieces) {
        int[] itemOf = new int[bought.size()];
        for (int ware = 0; ware < itemOf.length; ware++) {
            int item = items.find(byProduct ? bought.product(ware) : bought.category(ware));
            itemOf[ware] = item;
            if (item >= 0) {
                prices[item] += bought.amount(ware);
                pieces[item] += bought.quantity(ware);
                families[item] = families[item] == null ? bought.category(ware) : families[item];
            }
        }
        return itemOf;
    }

    /** Counts customers per name; one with several products of a category counts for each, which is good enough for choosing. */
    private Map<String, Integer> customers(boolean byProduct, int until) {
        Map<String, Integer> customers = new HashMap<>();
        for (int i = 0; i < calendar.parts().size(); i++) {
            Part part = calendar.parts().get(i);
            int[] counted = new int[part.wares.size()];
            int[] seen = new int[part.wares.size()];
            for (int customer = calendar.next(i, 0); customer >= 0; customer = calendar.next(i, customer + 1)) {
                count(part, customer, until, seen, counted);
            }
            for (int ware = 0; ware < counted.length; ware++) {
                if (counted[ware] > 0) {
                    String name = byProduct ? part.wares.product(ware) : part.wares.category(ware);
                    customers.merge(name, counted[ware], Integer::sum);
                }
            }
        }
        return customers;
    }

    private static void count(Part part, int customer, int until, int[] seen, int[] counted) {
        for (int day = part.firstDay(customer); day < part.firstDay(customer + 1) && part.day(day) <= until; day++) {
            for (int line = part.firstLine(day); line < part.firstLine(day + 1); line++) {
                int ware = part.line(line);
                if (seen[ware] != customer + 1) {
                    seen[ware] = customer + 1;
                    counted[ware]++;
                }
            }
        }
    }

    private static List<String> chosen(Map<String, Integer> customers, Set<String> declared, int most) {
        List<String> chosen = new ArrayList<>();
        declared.stream().filter(customers::containsKey).sorted().limit(most).forEach(chosen::add);
        customers.keySet().stream()
                .filter(name -> !declared.contains(name))
                .sorted(Comparator.<String>comparingInt(name -> -customers.get(name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    /** Returns the same purchases as they looked on a day, when perhaps other things were bought most. */
    Ledger as(PurchaseParameters parameters, int until) {
        return new Ledger(calendar, wares, parameters, until);
    }

    Items items() {
        return items;
    }

    /** Returns how many different things there are, followed or not. */
    int different() {
        return different;
    }

    /** Returns the mean price of a thing; NaN when none is known. */
    double price(int item) {
        return prices[item];
    }

    /** Returns the category of a thing, or null. */
    String family(int item) {
        return families[item];
    }

    /** Returns a view that moves from customer to customer. */
    History read() {
        return new History(calendar, baskets, 0, calendar.size());
    }

    /** Returns views that share the customers out, in parallel when these are many. What is counted in all of them adds up. */
    Stream<History> shares() {
        int shares = Math.max(1, Math.min(SHARES, calendar.size() / WORTH_IT));
        return IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> new History(calendar, baskets, (int) ((long) calendar.size() * share / shares), (int)
                        ((long) calendar.size() * (share + 1) / shares)));
    }

    Calendar calendar() {
        return calendar;
    }
}
