package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** Rhythms: found again in data made from them, and equal to what follows from their definition. */
class RhythmTest {

    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    /** Makes customers whose gaps have shape 4 and whose rates have shape 5 and mean gap 40. */
    private static Shop shop(int customers) {
        Random random = new Random(7);
        Shop shop = new Shop(LocalDate.parse("2026-01-01"), false);
        for (int i = 0; i < customers; i++) {
            double rate = gamma(random, 5) / 40;
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            double day = 0;
            for (int order = 0; order < 8; order++) {
                days.put(shop.today() - 3_000 + (int) Math.rint(day), List.of(new Shop.Line("milk", "milk", 1)));
                day += Math.max(1, gamma(random, 4) / rate);
            }
            shop.add(days);
        }
        return shop;
    }

    private static RhythmFit fit(Shop shop) {
        Ledger ledger =
                new Ledger(shop.purchases(1), PurchaseParameters.read(Parameters.NONE), shop.today(), customer -> true);
        RhythmFit fit = new RhythmFit();
        Occurrences bought = new Occurrences(1);
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, shop.today());
            fit.add(bought, 0);
        }
        return fit;
    }

    @Test
    void theRhythmThatGapsWereMadeFromIsFoundAgain() {
        Rhythm rhythm = fit(shop(4_000)).fit(new double[] {1, 1, 1, 1});
        assertEquals(4, rhythm.p(), 0.25);
        assertEquals(5, rhythm.q(), 0.5);
        assertEquals(40, rhythm.gamma(), 5);
    }

    @Test
    void gapsThatHaveNotEndedYetAreNotForgotten() {
        Random random = new Random(11);
        Shop shop = new Shop(LocalDate.parse("2026-01-01"), false);
        for (int i = 0; i < 3_000; i++) {
            double rate = gamma(random, 3) / 150;
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            double day = random.nextInt(200);
            for (boolean again = true; again && day < 400; again = random.nextInt(10) < 7) {
                days.put(shop.today() - 400 + (int) day, List.of(new Shop.Line("milk", "milk", 1)));
                day += Math.max(1, gamma(random, 1) / rate);
            }
            shop.add(days);
        }
        PurchaseParameters consumable =
                PurchaseParameters.read(Parameters.of(Map.of("categories", Map.of("milk", "consumable"))));
        Ledger ledger = new Ledger(shop.purchases(1), consumable, shop.today(), customer -> true);
        Rhythm rhythm =
                new Learning(ledger, consumable, shop.today()).learn().fact(0).rhythm();
        double half = new Rhythm(1, 3, 150, rhythm.again()).quantile(0, 0, 0.5);
        assertEquals(half, rhythm.quantile(0, 0, 0.5), 0.35 * half);
        assertEquals(0.7, rhythm.again()[0], 0.15);
    }

    @Test
    void tooFewCustomersHaveNoRhythm() {
        assertNull(fit(shop(RhythmFit.FEWEST - 1)).fit(new double[] {1, 1, 1, 1}));
    }

    @Test
    void theNextGapIsThatOfDrawnRates() {
        Rhythm rhythm = new Rhythm(2, 6, 50, new double[] {1, 1, 1, 1});
        Random random = new Random(3);
        int within = 0;
        int all = 40_000;
        for (int i = 0; i < all; i++) {
            double rate = gamma(random, 6 + 2 * 3) / (50 + 90);
            within += gamma(random, 2) / rate <= 30 ? 1 : 0;
        }
        assertEquals(within / (double) all, rhythm.within(3, 90, 30), 0.01);
        assertEquals(30, rhythm.quantile(3, 90, rhythm.within(3, 90, 30)), 1e-6);
    }

    @Test
    void ownGapsCountMoreTheMoreThereAre() {
        Rhythm rhythm = new Rhythm(3, 4, 60, new double[] {1, 1, 1, 1});
        double all = rhythm.quantile(0, 0, 0.5);
        double few = rhythm.quantile(1, 10, 0.5);
        double many = rhythm.quantile(20, 200, 0.5);
        assertTrue(all > few && few > many && many > 8 && many < 12, all + " " + few + " " + many);
        assertEquals(rhythm.quantile(100, 1000, 0.5), rhythm.quantile(40, 400, 0.5), 1e-9);
    }

    @Test
    void whoWaitsLongerThanAlmostAllHasProbablyStopped() {
        Rhythm rhythm = new Rhythm(3, 4, 60, new double[] {0.8, 0.8, 0.8, 0.8});
        assertEquals(0.8, rhythm.buys(2, 40, 0, 1e12), 1e-9);
        assertTrue(rhythm.buys(2, 40, 60, 1e12) < 0.5);
        assertTrue(rhythm.buys(2, 40, 400, 1e12) < 0.05);
        double sum = 0;
        for (int day = 0; day < 5_000; day++) {
            sum += rhythm.buys(2, 40, 0, day + 1) - rhythm.buys(2, 40, 0, day);
        }
        assertEquals(0.8, sum, 0.001);
    }

    @Test
    void aRenewalComesWhenItIsDue() {
        Rhythm rhythm = Rhythm.every(365);
        assertEquals(365, rhythm.quantile(0, 0, 0.5), 1);
        assertEquals(365, rhythm.quantile(3, 3 * 200, 0.5), 2, "what is declared outweighs what happened");
        assertTrue(rhythm.quantile(0, 0, 0.25) > 345 && rhythm.quantile(0, 0, 0.75) < 385);
    }

    @Test
    void theTrigammaFunctionIsTurnedRound() {
        for (double x : new double[] {1.1, 2, 7.5, 300}) {
            assertEquals(x, RhythmFit.inverseTrigamma(Gamma.trigamma(x)), 1e-6 * x);
        }
        assertEquals(10_000, RhythmFit.inverseTrigamma(-1));
    }
}
