package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Segmentations.Result;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private final Scene scene = new Scene();

    @Test
    void aPreviewStoresNothing() {
        Result preview = scene.segmentations.preview(Scene.bands(Map.of()), MARCH);
        assertEquals(5, preview.entered());
        assertTrue(scene.segmentations.list().isEmpty());
        assertTrue(scene.segmentations.of(1).isEmpty());
        assertTrue(scene.store.documents().list("model").isEmpty());
        assertTrue(scene.store.journal().entries(Long.MAX_VALUE, 10).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPreviewFindsExactlyWhoWouldMove(long seed) {
        Random random = new Random(seed);
        scene.spend(random.doubles(200, 0, 50).toArray());
        scene.defined().segmentations.run("bands", MARCH);
        scene.spend(random.doubles(150 + random.nextInt(100), 0, 50)
                .map(spend -> spend < 3 ? Double.NaN : spend)
                .toArray());
        Map<String, Object> parameters = Map.of("factor", random.nextDouble() * 2);
        Result preview = scene.segmentations.preview(Scene.bands(parameters), APRIL);
        scene.segmentations.define(Scene.bands(parameters), "ann");
        Result run = scene.segmentations.run("bands", APRIL);
        assertEquals(run.entered(), preview.entered());
        assertEquals(run.left(), preview.left());
        assertEquals(run.segments(), preview.segments());
        assertEquals(run.model(), preview.model());
    }

    @Test
    void aPreviewOfTheSameFindsNobodyMoving() {
        scene.defined().segmentations.run("bands", MARCH);
        Result preview = scene.segmentations.preview(Scene.bands(Map.of()), MARCH);
        assertEquals(List.of(0L, 0L), List.of(preview.entered(), preview.left()));
    }
}
