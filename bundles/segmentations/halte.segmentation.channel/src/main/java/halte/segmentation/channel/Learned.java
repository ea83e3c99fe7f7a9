package halte.segmentation.channel;

import java.util.List;

/**
 * What the fit learned.
 *
 * @param shares through which channels customers are in touch
 * @param responses by channel which part of what is sent is clicked; of kinds clicked and not clicked
 */
record Learned(Prior shares, List<Prior> responses) {

    Learned {
        responses = List.copyOf(responses);
    }
}
