package halte.segmentation.rfm;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, with each way of cutting. */
class RfmCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new RfmStrategy();
        }
    }

    @Nested
    class Defaults extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    @Nested
    class LikeThePackage extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("convention", "r-rfm", "cells", "ten-revised", "channel", "web");
        }
    }

    @Nested
    class NaturalBreaksOnAGrid extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of("cuts", "jenks", "bins", 4, "cells", "grid", "whole-days", false);
        }
    }

    @Nested
    class FixedBoundariesWithOwnCells extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "recency",
                    Map.of("cuts", "fixed", "boundaries", List.of(30, 90.5)),
                    "frequency",
                    Map.of("bins", 2),
                    "cells",
                    List.of(Map.of(
                            "id", "recent", "title", Map.of("en", "Recent", "nl", "Recent"), "r", List.of(2, 3))));
        }
    }
}
