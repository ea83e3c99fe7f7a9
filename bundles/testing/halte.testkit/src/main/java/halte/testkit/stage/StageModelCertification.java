package halte.testkit.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.model.Text;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link StageModel} promises. A model proves it by a test class that extends this one. */
public abstract class StageModelCertification {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int TRIES = 2_000;

    /** Makes the kit; called by JUnit. */
    protected StageModelCertification() {}

    /** Returns the model; a new one or the same at every call. */
    public abstract StageModel model();

    private List<Stage> stages() {
        return model().descriptor().stages();
    }

    @Test
    void saysWhatItIsInBothLanguages() {
        var descriptor = model().descriptor();
        assertTrue(NAME.matcher(descriptor.id()).matches(), "id in lower case with hyphens");
        assertEquals(descriptor, model().descriptor(), "the same at every call");
        inBothLanguages(descriptor.title());
        inBothLanguages(descriptor.description());
        descriptor.stages().forEach(stage -> {
            inBothLanguages(stage.title());
            inBothLanguages(stage.description());
        });
    }

    @Test
    void putsNobodyAnywhereWithoutEvidence() {
        assertEquals(StageModel.NONE, model().decide(TestEvidence.of(stages().size(), 0, 0)));
    }

    @Test
    void followsEvidenceForOneStageAlone() {
        for (int stage = 0; stage < stages().size(); stage++) {
            assertEquals(
                    stage,
                    model().decide(TestEvidence.of(stages().size(), stage, 10)),
                    stages().get(stage).id());
        }
    }

    @Test
    void decidesTheSameAgainAndWithinRange() {
        List<TestEvidence> all =
                new Random(5).longs(TRIES).mapToObj(Random::new).map(this::any).toList();
        List<Integer> decided =
                all.stream().map(evidence -> model().decide(evidence)).toList();
        List<Integer> again = IntStream.range(0, all.size())
                .parallel()
                .mapToObj(i -> model().decide(all.get(i)))
                .toList();
        assertEquals(decided, again);
        decided.forEach(stage ->
                assertTrue(stage >= StageModel.NONE && stage < stages().size(), () -> "no stage has number " + stage));
    }

    private TestEvidence any(Random random) {
        int size = stages().size();
        boolean[] lasting = new boolean[size];
        int orders = random.nextInt(3);
        for (int stage = 0; stage < size; stage++) {
            lasting[stage] = orders > 0 && !stages().get(stage).settled() && random.nextBoolean();
        }
        double[] strengths = random.doubles(size, 0, 3)
                .map(strength -> strength < 1 ? 0 : strength)
                .toArray();
        return new TestEvidence(strengths, lasting, orders);
    }

    private static void inBothLanguages(Text text) {
        assertFalse(text.en().isBlank(), "English text");
        assertFalse(text.nl().isBlank(), "Dutch text");
    }
}
