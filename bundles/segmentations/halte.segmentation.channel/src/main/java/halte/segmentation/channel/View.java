package halte.segmentation.channel;

import halte.trait.api.TraitRow;

/**
 * What one customer's traits say.
 *
 * @param wanted what is asked for
 * @param traits where the traits stand
 * @param row the customer's traits
 */
record View(ChannelParameters wanted, ChannelTraits traits, TraitRow row) {

    /** More of anything than this are as good as this many. */
    static final double MOST = 1_000_000;

    boolean known() {
        return !Double.isNaN(row.number(traits.of(0).days()));
    }

    double days(int channel) {
        return count(traits.of(channel).days());
    }

    double total() {
        double total = 0;
        for (int channel = 0; channel < wanted.channels().size(); channel++) {
            total += days(channel);
        }
        return total;
    }

    double sent(int channel) {
        return count(traits.of(channel).sent());
    }

    /** Returns how much of what was sent was clicked; a click more than was sent is one that somebody forgot to tell of. */
    double clicked(int channel) {
        return Math.min(sent(channel), count(traits.of(channel).clicked()));
    }

    boolean allowed(int channel) {
        int consent = traits.of(channel).consent();
        return consent < 0 || !Double.isNaN(row.number(consent));
    }

    /** Returns what he said of a channel's importance; NaN when nothing. */
    double importance(int channel) {
        int at = traits.of(channel).importance();
        double said = at < 0 ? Double.NaN : row.number(at);
        return Double.isInfinite(said) ? Double.NaN : said;
    }

    double count(int position) {
        double count = row.number(position);
        return count > 0 ? Math.min(MOST, Math.rint(count)) : 0;
    }

    double[] counts() {
        double[] counts = new double[wanted.channels().size()];
        for (int channel = 0; channel < counts.length; channel++) {
            counts[channel] = days(channel);
        }
        return counts;
    }
}
