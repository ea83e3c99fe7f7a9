package halte.segmentation.purchases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mean prices of products within categories, from all parts together, so that they do not depend on who bought them. */
final class Prices {

    private final int[] firsts;
    private final double[] prices;

    Prices(List<Part> parts) {
        this.firsts = new int[parts.size() + 1];
        for (int part = 0; part < parts.size(); part++) {
            firsts[part + 1] = firsts[part] + parts.get(part).wares.size();
        }
        this.prices = new double[firsts[parts.size()]];
        Map<String, double[]> sums = new HashMap<>();
        double[][] sumOf = new double[prices.length][];
        for (int part = 0; part < parts.size(); part++) {
            Wares wares = parts.get(part).wares;
            for (int ware = 0; ware < wares.size(); ware++) {
                double[] sum = sums.computeIfAbsent(key(wares, ware), fresh -> new double[2]);
                sum[0] += wares.amount(ware);
                sum[1] += wares.quantity(ware);
                sumOf[code(part, ware)] = sum;
            }
        }
        for (int code = 0; code < prices.length; code++) {
            prices[code] = sumOf[code][1] > 0 ? sumOf[code][0] / sumOf[code][1] : Double.NaN;
        }
    }

    private static String key(Wares wares, int ware) {
        return wares.product(ware) + '\u0000' + wares.category(ware);
    }

    int code(int part, int ware) {
        return firsts[part] + ware;
    }

    /** Returns the price of a ware by its code; NaN when it is not known. */
    double of(int code) {
        return prices[code];
    }
}
