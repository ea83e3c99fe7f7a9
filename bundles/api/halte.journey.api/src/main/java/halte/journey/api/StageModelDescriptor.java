package halte.journey.api;

import halte.model.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a stage model is.
 *
 * @param id the name in lower case with hyphens, unique among segmentation strategies: definitions name it as their strategy
 * @param title the name for people
 * @param description how it decides, in a sentence or two, with the source
 * @param stages the stages in the order of the journey, from 2 to {@link #MOST_STAGES}; no touch type speaks for two of them
 */
public record StageModelDescriptor(String id, Text title, Text description, List<Stage> stages) {

    /** The most stages. */
    public static final int MOST_STAGES = 12;

    /** The name that no stage may have: it is that of customers in none. */
    public static final String QUIET = "quiet";

    /**
     * Copies the list and checks that stages differ.
     *
     * @throws IllegalArgumentException when there are too few or too many, or two of them share a name or a touch type
     */
    public StageModelDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        stages = List.copyOf(stages);
        if (stages.size() < 2 || stages.size() > MOST_STAGES) {
            throw new IllegalArgumentException("a stage model has from 2 to " + MOST_STAGES + " stages");
        }
        Set<String> ids = new HashSet<>(Set.of(QUIET));
        Set<String> types = new HashSet<>();
        for (Stage stage : stages) {
            if (!ids.add(stage.id())) {
                throw new IllegalArgumentException("two stages are named " + stage.id());
            }
            for (String type : stage.types()) {
                if (!types.add(type)) {
                    throw new IllegalArgumentException(type + " speaks for two stages");
                }
            }
        }
    }
}
