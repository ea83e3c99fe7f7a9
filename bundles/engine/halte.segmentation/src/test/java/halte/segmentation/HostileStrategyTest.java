package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Definition;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A strategy that breaks its contract is named, and what was stored before stands. */
class HostileStrategyTest {

    private static class Broken extends SpendBands {
        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            return new BrokenModel();
        }
    }

    private static class BrokenModel implements SegmentationModel {
        @Override
        public List<Segment> segments() {
            return List.of(new Segment("one", Text.of("One"), Text.of("One.")));
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            segment.accept(0);
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return List.of();
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of();
        }
    }

    private static Broken model(BrokenModel model) {
        return new Broken() {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                return model;
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> isNamedAndChangesNothing() {
        return Map.of(
                        "throws in fit",
                        new Broken() {
                            @Override
                            public SegmentationModel fit(TraitTable population, FitContext context) {
                                throw new ArithmeticException("secret customer data");
                            }
                        },
                        "fits nothing",
                        model(null),
                        "recurses for ever",
                        new Broken() {
                            @Override
                            public SegmentationModel fit(TraitTable population, FitContext context) {
                                return fit(population, context);
                            }
                        },
                        "assigns out of range",
                        model(new BrokenModel() {
                            @Override
                            public void assign(TraitRow row, IntConsumer segment) {
                                segment.accept(1);
                            }
                        }),
                        "assigns twice",
                        model(new BrokenModel() {
                            @Override
                            public void assign(TraitRow row, IntConsumer segment) {
                                segment.accept(0);
                                segment.accept(0);
                            }
                        }),
                        "has two segments of one name",
                        model(new BrokenModel() {
                            @Override
                            public List<Segment> segments() {
                                return Stream.of(1, 2)
                                        .flatMap(twice -> super.segments().stream())
                                        .toList();
                            }
                        }),
                        "asks for a trait of the engine",
                        new Broken() {
                            @Override
                            public List<TraitDeclaration> traits(Parameters parameters) {
                                return List.of(TraitDeclaration.declared("perspective-revenue"));
                            }
                        })
                .entrySet()
                .stream()
                .map(broken -> DynamicTest.dynamicTest(broken.getKey(), () -> {
                    Scene scene = new Scene();
                    scene.defined().segmentations.run("bands", MARCH);
                    scene.leave(1);
                    scene.offer(broken.getValue(), 2);
                    Failure failure = Scene.failure(() -> scene.segmentations.run("bands", APRIL));
                    assertEquals("GUEST_FAILED", failure.code());
                    assertEquals(Actor.EXTENSION, failure.actor());
                    assertTrue(!failure.message().contains("secret"), "no customer data");
                    assertEquals(List.of(5L), scene.members("high"));
                    assertEquals(MARCH, scene.segmentations.list().get(0).lastRun());
                }));
    }

    @Test
    void aTraitThatFailedStopsTheRunInsteadOfMovingEverybodyOut() {
        Scene scene = new Scene();
        scene.defined().segmentations.run("bands", MARCH);
        scene.timelines.fail(
                new Failure("GUEST_FAILED", Actor.EXTENSION, "The trait 'spend' broke off.", "Tell them."));
        Failure failure = Scene.failure(() -> scene.segmentations.run("bands", APRIL));
        assertTrue(failure.message().contains("The trait 'spend' broke off."));
        assertEquals(List.of(5L), scene.members("high"));
    }

    @Test
    void definitionsThatMakeNoSenseAreRefused() {
        Scene scene = new Scene();
        Definition shouting = new Definition("Bands!", Text.of("x"), SpendBands.ID, Map.of(), 0);
        Definition untitled = new Definition("bands", null, SpendBands.ID, Map.of(), 0);
        Definition unwritable = Scene.bands(Map.of("factor", new Object()));
        Definition mistyped = Scene.bands(Map.of("faktor", 2));
        Definition wrong = Scene.bands(Map.of("factor", "much"));
        assertEquals("SEGMENTATION_INVALID", code(scene, shouting));
        assertEquals("SEGMENTATION_INVALID", code(scene, untitled));
        assertEquals("PARAMETER_INVALID", code(scene, unwritable));
        assertEquals("PARAMETER_UNKNOWN", code(scene, mistyped));
        assertEquals("PARAMETER_INVALID", code(scene, wrong));
        assertTrue(scene.segmentations.list().isEmpty());
    }

    private static String code(Scene scene, Definition definition) {
        return Scene.failure(() -> scene.segmentations.define(definition, "ann"))
                .code();
    }
}
