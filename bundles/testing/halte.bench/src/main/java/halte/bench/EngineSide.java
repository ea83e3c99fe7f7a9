package halte.bench;

import halte.timeline.Facts;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;

/** The touches as a timeline image. */
final class EngineSide implements AutoCloseable {

    private final Workers workers = Workers.perCore();
    private final Instant at;
    private TimelineImage image;

    EngineSide(Instant at) {
        this.at = at;
    }

    void load(Synthetic data) {
        ImageBuilder builder = TimelineImage.empty("EUR").newer().terms(data.terms());
        data.chunks((touches, lines) -> {
            builder.touches(touches);
            builder.lines(lines);
        });
        image = builder.build(workers);
    }

    TimelineImage image() {
        return image;
    }

    TraitTable compute(List<TraitDeclaration> traits) {
        return TraitProgram.compile(image, Facts.NONE, traits, List.of())
                .pass(at, workers)
                .table();
    }

    /** Computes so many customers one by one, beginning again with the first when there are fewer. */
    void oneByOne(List<TraitDeclaration> traits, int customers) {
        TraitProgram program = TraitProgram.compile(image, Facts.NONE, traits, List.of());
        int row = 0;
        for (int i = 0; i < customers; i++) {
            program.of(image.customer(row), at).orElseThrow();
            row = (row + 7919) % image.customers();
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
