package halte.timeline;

import static halte.trait.api.Aggregate.COUNT;
import static halte.trait.api.Aggregate.DECLARED;
import static halte.trait.api.Aggregate.DIARY;
import static halte.trait.api.Aggregate.DISTINCT;
import static halte.trait.api.Aggregate.ENTROPY;
import static halte.trait.api.Aggregate.FIRST;
import static halte.trait.api.Aggregate.GAP_DEVIATION;
import static halte.trait.api.Aggregate.LIST;
import static halte.trait.api.Aggregate.MEAN;
import static halte.trait.api.Aggregate.MEMBER;
import static halte.trait.api.Aggregate.MODE;
import static halte.trait.api.Aggregate.SEQUENCE;
import static halte.trait.api.Aggregate.SUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static void refused(String code, String part, TraitDeclaration... traits) {
        TimelineImage image = TimelineImage.empty("EUR");
        HalteException thrown = assertThrows(
                HalteException.class, () -> TraitProgram.compile(image, Facts.NONE, List.of(traits), List.of()));
        assertEquals(code, thrown.failure().code());
        assertTrue(thrown.failure().message().contains(part), thrown.getMessage());
    }

    private static TraitDeclaration trait(Aggregate aggregate, String field) {
        return TraitDeclaration.of("odd-one", aggregate, field, TouchFilter.ALL);
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        refused("TRAIT_INVALID", "odd-one", trait(SUM, null));
        refused("TRAIT_INVALID", "no field 'prise'", trait(SUM, "prise"));
        refused("TRAIT_INVALID", "numbers", trait(MEAN, "channel"));
        refused("TRAIT_INVALID", "no field but net", trait(COUNT, "amount"));
        refused("TRAIT_INVALID", "texts", trait(DISTINCT, "amount"));
        refused("TRAIT_INVALID", "needs a field", trait(FIRST, null));
        refused("TRAIT_INVALID", "no field 'property:'", trait(FIRST, "property:"));
        refused("TRAIT_INVALID", "then", trait(SEQUENCE, null));
        refused("TRAIT_INVALID", "twice", trait(COUNT, null), trait(COUNT, null));
    }

    @Test
    void whatLooksAtHowOftenValuesOccurNeedsTextsOrTheHour() {
        for (Aggregate aggregate : List.of(MODE, ENTROPY)) {
            refused("TRAIT_INVALID", "texts, or hour", trait(aggregate, "amount"));
            refused("TRAIT_INVALID", "texts, or hour", trait(aggregate, "time"));
            refused("TRAIT_INVALID", "texts, or hour", trait(aggregate, null));
        }
        refused("TRAIT_INVALID", "texts", trait(LIST, "hour"));
        refused("TRAIT_INVALID", "texts", trait(DIARY, "quantity"));
        refused("TRAIT_INVALID", "no field but net", trait(GAP_DEVIATION, "amount"));
    }

    @Test
    void aMemberNeedsASegmentAndTakesNoWindow() {
        for (String field : new String[] {null, "champions", "/champions", "rfm/"}) {
            refused("TRAIT_INVALID", "segmentation/segment", trait(MEMBER, field));
        }
        refused("TRAIT_INVALID", "neither", trait(MEMBER, "rfm/lost").over(Window.lastDays(3)));
        refused("TRAIT_INVALID", "neither", TraitDeclaration.of("m", MEMBER, "rfm/lost", TouchFilter.types("order")));
    }

    @Test
    void aSequenceNeedsBothFilterAndTime() {
        TraitDeclaration count = new TraitDeclaration(
                "odd-one", COUNT, null, null, null, TouchFilter.ALL, Duration.ofDays(1), null, null);
        refused("TRAIT_INVALID", "then", count);
        TraitDeclaration timeless =
                new TraitDeclaration("odd-one", SEQUENCE, null, null, null, TouchFilter.ALL, null, null, null);
        refused("TRAIT_INVALID", "within", timeless);
    }

    @Test
    void aDeclaredTraitTakesNoWindowAndMustBeKnown() {
        refused("TRAIT_INVALID", "neither", trait(DECLARED, "city").over(Window.lastDays(3)));
        refused("TRAIT_UNKNOWN", "city", trait(DECLARED, "city"));
        refused("TRAIT_INVALID", "optional", trait(COUNT, null).orMissing());
    }
}
