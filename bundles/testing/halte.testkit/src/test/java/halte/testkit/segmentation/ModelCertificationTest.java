package halte.testkit.segmentation;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.testkit.Certified;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: a model that breaks a promise must make it fail. */
class ModelCertificationTest {

    static class Forgetful extends Grown.Kit {
        Forgetful() {
            super(new Grown.Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    if (!Double.isNaN(row.number(0))) {
                        segment.accept(row.number(0) < 21 ? 0 : 1);
                    }
                }
            });
        }
    }

    static class Counting extends Grown.Kit {
        Counting() {
            super(new Grown.Model() {
                private final List<TraitRow> seen = new ArrayList<>();

                @Override
                public synchronized void assign(TraitRow row, IntConsumer segment) {
                    seen.add(row);
                    segment.accept(seen.size() % 2);
                }
            });
        }
    }

    static class Twice extends Grown.Kit {
        Twice() {
            super(new Grown.Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    segment.accept(0);
                    segment.accept(0);
                }
            });
        }
    }

    static class Beside extends Grown.Kit {
        Beside() {
            super(new Grown.Model() {
                @Override
                public void assign(TraitRow row, IntConsumer segment) {
                    segment.accept(2);
                }
            });
        }
    }

    static class Silent extends Grown.Kit {
        Silent() {
            super(Grown.explaining(List.of()));
        }
    }

    static class EnglishOnly extends Grown.Kit {
        EnglishOnly() {
            super(Grown.explaining(List.of(new Reason(null, "age", true, new Text("is old", ""), 0))));
        }
    }

    static class OneNameTwice extends Grown.Kit {
        OneNameTwice() {
            super(Grown.named(Grown.Model.segment("a"), Grown.Model.segment("a")));
        }
    }

    static class InCapitals extends Grown.Kit {
        InCapitals() {
            super(Grown.named(Grown.Model.segment("Big Spenders"), Grown.Model.segment("others")));
        }
    }

    @Test
    void aModelThatIsNotWhatItWasAfterStoringIsCaught() {
        Certified.by(Forgetful.class).failsAt("assignsStrangersAfterItsModelWasStored");
    }

    @Test
    void aModelThatCountsItsCustomersIsCaught() {
        Certified.by(Counting.class).failsAt("assignsOneCustomerAloneAsAmongAll");
    }

    @Test
    void aModelThatAssignsTwiceOrBesideIsCaught() {
        Certified.by(Twice.class).failsAt("assignsEachSegmentOnceAndWithinRange");
        Certified.by(Beside.class).failsAt("assignsEachSegmentOnceAndWithinRange");
    }

    @Test
    void aModelThatExplainsNothingOrInOneLanguageIsCaught() {
        Certified.by(Silent.class).failsAt("explainsEverySegmentOfEveryCustomer");
        Certified.by(EnglishOnly.class).failsAt("explainsEverySegmentOfEveryCustomer");
    }

    @Test
    void segmentsOfOneNameOrAnUnfitNameAreCaught() {
        Certified.by(OneNameTwice.class).failsAt("namesItsSegments");
        Certified.by(InCapitals.class).failsAt("namesItsSegments");
    }
}
