package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int CUSTOMERS = 45_000;
    private static final int NOBODY = 1_000;

    private static Shop shop;
    private static Ledger ledger;

    /** Of three customers two buy cups, and a pot ten days later; the third buys both at once. */
    @BeforeAll
    static void buy() {
        shop = new Shop(LocalDate.parse("2026-01-01"), false);
        Shop.Line cup = new Shop.Line("cup", "cups", 5);
        Shop.Line pot = new Shop.Line("pot", "pots", 20);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int day = shop.today() - 200 - customer % 50;
            shop.add(
                    customer % 3 == 0
                            ? Map.of(day, List.of(cup, pot))
                            : Map.of(day, List.of(cup), day + 10, List.of(pot)));
        }
        for (int customer = 0; customer < NOBODY; customer++) {
            shop.add(Map.of());
        }
        PurchaseParameters parameters = PurchaseParameters.read(Parameters.NONE);
        ledger = new Ledger(shop.purchases(3), parameters, shop.today(), customer -> true);
    }

    private static int customers(History history) {
        int customers = 0;
        while (history.next()) {
            customers++;
        }
        return customers;
    }

    @Test
    void sharesHoldEveryCustomerWhoBoughtOnce() {
        List<Integer> shares = ledger.shares().map(LedgerTest::customers).toList();
        assertTrue(shares.size() > 1);
        assertEquals(CUSTOMERS, shares.stream().mapToInt(Integer::intValue).sum());
        assertEquals(CUSTOMERS, customers(ledger.read()));
    }

    @Test
    void whatIsCountedInSharesAddsUp() {
        int cups = ledger.items().find("cups");
        int pots = ledger.items().find("pots");
        Counts counts = Counts.of(ledger, shop.today(), 90);
        int twice = CUSTOMERS / 3 * 2;
        assertEquals(new Association(CUSTOMERS / 3, CUSTOMERS, 0, 0, twice / 4.0), counts.together(cups, pots));
        assertEquals(new Association(twice, CUSTOMERS, twice, twice / 2.0, twice / 4.0), counts.after(cups, pots));
        assertEquals(0, counts.after(pots, cups).both());
        Sequels all = Sequels.of(ledger, shop.today(), shop.today())[0];
        assertEquals(CUSTOMERS / 3 * 2, all.counts[cups][pots]);
        assertEquals(CUSTOMERS, all.days[cups]);
    }

    @Test
    void whatFollowsIsToldApartByItsDay() {
        int early = shop.today() - 225;
        Sequels[] parts = Sequels.of(ledger, early, shop.today());
        Sequels known = Sequels.of(ledger, early, early)[0];
        for (int item = 0; item < known.days.length; item++) {
            assertEquals(known.days[item], parts[0].days[item]);
            assertEquals(CUSTOMERS, parts[0].days[item] + parts[1].days[item]);
        }
    }
}
