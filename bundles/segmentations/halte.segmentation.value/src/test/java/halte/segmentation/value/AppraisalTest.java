package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of many customers, some of them out of the usual, is to the bit what is said of one. */
class AppraisalTest {

    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44, 35);

    @Test
    void manyAreWorthWhatOneIs() {
        for (PurchaseProcess process :
                List.of(new BgNbd(0.243, 4.414, 0.793, 2.426), new ParetoNbd(0.553, 10.58, 0.606, 11.656))) {
            for (double discount : new double[] {0, 0.1}) {
                Valuation one = new Valuation(process, SPEND, new ValueParameters.Worth(365, discount, 0.3), 7);
                agrees(one, new Appraisal(one));
            }
        }
    }

    private static void agrees(Valuation one, Appraisal many) {
        Random random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            int age = random.nextInt(i % 10 == 0 ? 20_000 : 40);
            int repeats = age == 0 ? 0 : random.nextInt(i % 10 == 5 ? 600 : 4);
            int last = repeats == 0 ? 0 : 1 + random.nextInt(age);
            Habit habit = new Habit(repeats, last, age, 10 + random.nextInt(90), repeats + 1);
            double alive = many.alive(habit);
            assertEquals(one.alive(habit), alive, habit::toString);
            assertEquals(one.purchases(habit), many.purchases(habit, alive), habit::toString);
            assertEquals(one.value(habit), many.value(habit, alive), habit::toString);
        }
    }
}
