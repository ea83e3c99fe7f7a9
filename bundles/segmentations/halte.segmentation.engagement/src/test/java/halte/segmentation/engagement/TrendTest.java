package halte.segmentation.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Synthetic customers of whom is known how they change. */
class TrendTest {

    private static final EngagementParameters USUAL = EngagementParameters.read(Parameters.NONE);

    private static TraitRow row(double... daysAgo) {
        return new Histories().add(daysAgo).table(Map.of()).at(0);
    }

    private static Trend trend(double... daysAgo) {
        return Trend.of(row(daysAgo), USUAL, 50);
    }

    private static double[] every(double days, double from, double to) {
        return DoubleStream.iterate(from, day -> day >= to, day -> day - days).toArray();
    }

    private static double[] then(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    @Test
    void whoComesBackAsEverIsSteadyWhateverTheFirstBinHolds() {
        for (double age = 200; age < 260; age += 7) {
            assertEquals(Trend.STEADY, trend(every(10, age, 1)), "age " + age);
            assertEquals(0, Slope.change(row(every(3, age, 0))), 0.03, "age " + age);
        }
    }

    @Test
    void whoComesMoreAndMoreRisesAndWhoComesLessFades() {
        assertEquals(Trend.RISING, trend(then(every(30, 300, 101), every(5, 100, 1))));
        assertEquals(Trend.FADING, trend(then(every(5, 300, 201), every(30, 200, 1))));
    }

    @Test
    void whoIsQuietForLongerThanHisOwnRhythmIsSilentAndAnotherWithTheSameQuietIsNot() {
        assertEquals(Trend.SILENT, trend(every(7, 300, 40)));
        assertEquals(Trend.STEADY, trend(every(45, 310, 40)));
    }

    @Test
    void manyTouchesOnOneDayAreOneVisit() {
        double[] visits = IntStream.range(0, 8)
                .boxed()
                .flatMapToDouble(visit -> DoubleStream.iterate(265.9 - 35 * visit, at -> at - 0.001)
                        .limit(20))
                .toArray();
        assertEquals(35, Rhythm.expected(row(visits), USUAL.silence()), 1);
        assertTrue(trend(visits) != Trend.SILENT, "quiet for 20 days is not long for him");
    }

    @Test
    void whoNeverCameBackIsSilentAfterWhatIsUsual() {
        assertEquals(Trend.OPEN, trend(50));
        assertEquals(Trend.SILENT, trend(50.1));
        assertEquals(Trend.OPEN, Trend.of(row(400), USUAL, Double.NaN), "nothing learned, nothing said");
    }

    @Test
    void chanceAloneSeldomMakesATrend() {
        Random random = new Random(5);
        Histories many = new Histories();
        for (int i = 0; i < 2000; i++) {
            many.add(DoubleStream.concat(
                            DoubleStream.of(330),
                            random.doubles(12, 0, 330).sorted().map(day -> 330 - day))
                    .toArray());
        }
        TraitTable table = many.table(Map.of());
        long trends = IntStream.range(0, table.size())
                .filter(i -> Math.abs(Slope.errors(table.at(i))) > 1.96)
                .count();
        assertTrue(trends > 40 && trends < 160, "of 2,000 about 100: " + trends);
    }
}
