package halte.segmentation;

import java.util.Map;

/**
 * A fitted model as its document holds it.
 *
 * @param version the version of the segmentation that it was fitted for
 * @param strategy the strategy's name
 * @param parameters the parameters that it was fitted with
 * @param bundle the bundle that fitted it
 * @param data the model's data
 */
record StoredModel(
        int version, String strategy, Map<String, Object> parameters, String bundle, Map<String, Object> data) {}
