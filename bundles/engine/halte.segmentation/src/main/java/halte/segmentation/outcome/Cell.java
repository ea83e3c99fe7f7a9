package halte.segmentation.outcome;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.List;

/**
 * A segment whose outcome is looked at.
 *
 * @param segment which one
 * @param rows the members' rows, ascending
 * @param reasons why its data does not suffice; empty when it does
 */
public record Cell(Segment segment, int[] rows, List<Text> reasons) {}
