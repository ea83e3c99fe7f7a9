package halte.timeline;

import halte.model.HalteException;
import halte.trait.api.TraitFold;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Kernels that ask somebody else: a source's statement, a bundle's fold, a segmentation, or a customer's consent. */
final class ValueKernels {

    private ValueKernels() {}

    static Kernel declared(DeclaredValues values) {
        return (frame, out, to) -> {
            for (int c = 0; c < frame.size; c++) {
                int code = values.code(frame.tableRow + c);
                out[to + c] = code == 0 ? Double.NaN : code;
            }
        };
    }

    static Kernel missing() {
        return (frame, out, to) -> Arrays.fill(out, to, to + frame.size, Double.NaN);
    }

    static Kernel member(String membership) {
        return (frame, out, to) -> {
            IntPredicate members = frame.members.of(membership);
            for (int c = 0; c < frame.size; c++) {
                out[to + c] = members.test(frame.tableRow + c) ? 1 : 0;
            }
        };
    }

    /** A fold that throws {@link HalteException} is not called again in this pass. */
    static Kernel fold(TraitFold fold, int range, int output, String[] properties, int propertySlot) {
        return (frame, out, to) -> {
            BlockTimeline view = new BlockTimeline(frame, frame.ranges[range], properties, propertySlot);
            try {
                for (int c = 0; c < frame.size && !frame.failures.failed(output); c++) {
                    out[to + c] = fold.fold(view.next(c), frame.at);
                }
            } catch (HalteException failed) {
                frame.failures.fail(output, failed.failure());
            }
        };
    }

    static Kernel consented(Kernel kernel, BitSet granted) {
        return (frame, out, to) -> {
            kernel.run(frame, out, to);
            for (int c = 0; c < frame.size; c++) {
                if (!granted.get(frame.tableRow + c)) {
                    out[to + c] = Double.NaN;
                }
            }
        };
    }
}
