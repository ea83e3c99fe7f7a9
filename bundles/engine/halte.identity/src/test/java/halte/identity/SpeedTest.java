package halte.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import halte.store.api.IdentityStore.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedTest {

    private static final int IDENTIFIERS = Integer.getInteger("halte.identity.speed", 1_000_000);

    @Test
    void aMillionIdentifiersResolveInSeconds() {
        Graph graph = customersOfFour();
        long started = System.nanoTime();
        Customers customers = assertTimeout(Duration.ofSeconds(60), () -> {
            var rules = GuardRules.of(10, List.of("*:cookie=500"), List.of());
            return Customers.of(graph, Guards.judge(graph, rules, new long[0]));
        });
        System.out.printf("%,d identifiers in %,d ms%n", IDENTIFIERS, (System.nanoTime() - started) / 1_000_000);
        assertEquals(IDENTIFIERS / 4, customers.count());
    }

    /** Each customer is a chain of four identifiers; numbers are shuffled, and so are the links. */
    private static Graph customersOfFour() {
        int[] numbers = IntStream.rangeClosed(1, IDENTIFIERS).toArray();
        shuffle(numbers);
        int[] links =
                IntStream.range(0, IDENTIFIERS - 1).filter(i -> i % 4 != 3).toArray();
        shuffle(links);
        return new Graph(
                IDENTIFIERS,
                IntStream.rangeClosed(0, IDENTIFIERS).map(number -> number % 3).toArray(),
                new String[] {"email", "cookie", "card"},
                IntStream.rangeClosed(0, IDENTIFIERS).asLongStream().toArray(),
                IntStream.of(links).map(i -> numbers[i]).toArray(),
                IntStream.of(links).map(i -> numbers[i + 1]).toArray(),
                new boolean[links.length]);
    }

    private static void shuffle(int[] values) {
        Random random = new Random(5);
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
