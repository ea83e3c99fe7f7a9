package halte.segmentation.needs;

import halte.model.Text;
import java.util.List;

/**
 * Something that customers may want.
 *
 * @param id its name
 * @param title its name for people
 * @param assumed how important people in the company think it is, 0–1; NaN when they did not say
 * @param measures by what it is measured; empty for a bare assumption
 */
record Need(String id, Text title, double assumed, List<Measure> measures) {}
