package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** All purchases with the things that are followed: the declared ones and those that the most customers bought. */
final class Ledger {

    private final Items items;
    private final List<Part> parts;
    private final int[][] itemOf;
    private final double[][] priceOf;
    private final double[] prices;
    private final String[] families;
    private final LongPredicate counts;
    private final Purchases purchases;
    private final int different;

    /**
     * Lays the purchases open.
     *
     * @param parameters what is followed
     * @param until the last day that decides what most customers bought
     * @param counts whose purchases count
     */
    Ledger(Purchases purchases, PurchaseParameters parameters, int until, LongPredicate counts) {
        boolean byProduct = parameters.byProduct();
        this.purchases = purchases;
        this.parts = purchases.parts();
        this.counts = counts;
        Map<String, Integer> customers = customers(byProduct, until);
        this.different = customers.size();
        this.items = new Items(chosen(customers, parameters.declared().keySet(), parameters.most()));
        this.itemOf = new int[parts.size()][];
        this.priceOf = new double[parts.size()][];
        this.families = new String[items.size()];
        double[] paid = new double[items.size()];
        double[] pieces = new double[items.size()];
        for (int part = 0; part < parts.size(); part++) {
            Wares wares = parts.get(part).wares;
            itemOf[part] = new int[wares.size()];
            for (int ware = 0; ware < wares.size(); ware++) {
                int item = items.find(byProduct ? wares.product(ware) : wares.category(ware));
                itemOf[part][ware] = item;
                if (item >= 0) {
                    paid[item] += wares.amount(ware);
                    pieces[item] += wares.quantity(ware);
                    families[item] = families[item] == null ? wares.category(ware) : families[item];
                }
            }
        }
        this.prices = new double[items.size()];
        for (int item = 0; item < prices.length; item++) {
            prices[item] = pieces[item] > 0 ? paid[item] / pieces[item] : Double.NaN;
        }
        price();
    }

    /** Prices of products are those of all parts together, so that they do not depend on who bought them. */
    private void price() {
        Map<String, double[]> sums = new HashMap<>();
        for (Part part : parts) {
            for (int ware = 0; ware < part.wares.size(); ware++) {
                double[] sum = sums.computeIfAbsent(key(part.wares, ware), fresh -> new double[2]);
                sum[0] += part.wares.amount(ware);
                sum[1] += part.wares.quantity(ware);
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            Wares wares = parts.get(part).wares;
            priceOf[part] = new double[wares.size()];
            for (int ware = 0; ware < wares.size(); ware++) {
                double[] sum = sums.get(key(wares, ware));
                priceOf[part][ware] = sum[1] > 0 ? sum[0] / sum[1] : Double.NaN;
            }
        }
    }

    private static String key(Wares wares, int ware) {
        return wares.product(ware) + '\u0000' + wares.category(ware);
    }

    /** Counts customers per name; one with several products of a category counts for each, which is good enough for choosing. */
    private Map<String, Integer> customers(boolean byProduct, int until) {
        Map<String, Integer> customers = new HashMap<>();
        for (Part part : parts) {
            int[] counted = new int[part.wares.size()];
            int[] seen = new int[part.wares.size()];
            for (int customer = 0; customer < part.size(); customer++) {
                if (counts.test(part.customer(customer))) {
                    count(part, customer, until, seen, counted);
                }
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
        return new Ledger(purchases, parameters, until, counts);
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
        return new History(this);
    }

    List<Part> parts() {
        return parts;
    }

    boolean counts(long customer) {
        return counts.test(customer);
    }

    int item(int part, int ware) {
        return itemOf[part][ware];
    }

    double price(int part, int ware) {
        return priceOf[part][ware];
    }
}
