package halte.segmentation;

import halte.model.Text;
import java.util.List;
import java.util.Map;

/**
 * A segmentation as its document holds it.
 *
 * @param title the name for people
 * @param strategy the strategy's name
 * @param parameters the strategy's parameters
 * @param bundle the bundle that offered the strategy then, so that a gap can name it after a restart too
 * @param on the segmentations that its traits ask for; null in documents of before that was kept
 */
record StoredDefinition(Text title, String strategy, Map<String, Object> parameters, String bundle, List<String> on) {}
