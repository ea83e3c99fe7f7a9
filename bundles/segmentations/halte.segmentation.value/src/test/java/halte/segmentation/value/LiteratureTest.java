package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of the papers and of the packages that follow them, on the papers' own data. */
class LiteratureTest {

    @Test
    void bgNbdOfFaderHardieAndLee() throws IOException {
        Counts counts = Cdnow.calibration();
        assertEquals(2_357, counts.customers());
        Fitted fitted = Family.BG_NBD.fit(counts);
        assertEquals(Outcome.CONVERGED, fitted.outcome());
        assertArrayEquals(new double[] {0.243, 4.414, 0.793, 2.426}, fitted.parameters(), 0.0005);
        assertEquals(-9_582.4, fitted.logLikelihood(), 0.05);
    }

    @Test
    void paretoNbdOfSchmittleinMorrisonAndColombo() throws IOException {
        Fitted fitted = Family.PARETO_NBD.fit(Cdnow.calibration());
        assertEquals(Outcome.CONVERGED, fitted.outcome());
        assertArrayEquals(new double[] {0.553, 10.578, 0.606, 11.669}, fitted.parameters(), 0.0005);
        assertEquals(-9_595.0, fitted.logLikelihood(), 0.05);
    }

    @Test
    void gammaGammaOfFaderAndHardie() throws IOException {
        List<Habit> habits = Cdnow.customers().stream()
                .map(days -> Cdnow.habit(days, Cdnow.CALIBRATION_END))
                .toList();
        Spending spending = new Spending(
                habits.stream().mapToInt(Habit::spends).toArray(),
                habits.stream().mapToDouble(Habit::spend).toArray());
        assertEquals(946, spending.customers());
        assertEquals(Outcome.CONVERGED, spending.fitted().outcome());
        assertArrayEquals(new double[] {6.25, 3.74, 15.44}, spending.fitted().parameters(), 0.005);
        assertEquals(-4_055.9, spending.fitted().logLikelihood(), 0.05);
        assertEquals(0.114, spending.correlation(), 0.0005);
    }
}
