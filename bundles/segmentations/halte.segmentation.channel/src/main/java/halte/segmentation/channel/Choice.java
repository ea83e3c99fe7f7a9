package halte.segmentation.channel;

import org.hipparchus.special.Beta;

/**
 * Which channel a customer prefers.
 *
 * @param best the channel he is most in touch through, of all that may be used; negative when none may
 * @param next the runner-up; negative when there is none
 * @param sure how likely the share of the best one is larger than that of the runner-up, 0-1; NaN without a runner-up
 * @param leads whether he himself did more through it than through every other one that may be used
 * @param basis on what the choice rests
 */
record Choice(int best, int next, double sure, boolean leads, Basis basis) {

    /** On what a choice rests. */
    enum Basis {
        /** On what he did. */
        DONE,
        /** On what he said in a survey, since he did too little. */
        SAID,
        /** On nothing of his own. */
        NOTHING
    }

    private static final double HALF = 0.5;

    static Choice of(View view, Prior prior) {
        if (view.total() < view.wanted().least()) {
            int said = said(view);
            if (said >= 0) {
                return new Choice(said, -1, Double.NaN, false, Basis.SAID);
            }
        }
        int best = -1;
        int next = -1;
        for (int channel = 0; channel < prior.weights().length; channel++) {
            if (!view.allowed(channel)) {
                continue;
            }
            if (best < 0 || weight(view, prior, channel) > weight(view, prior, best)) {
                next = best;
                best = channel;
            } else if (next < 0 || weight(view, prior, channel) > weight(view, prior, next)) {
                next = channel;
            }
        }
        boolean done = view.total() >= view.wanted().least();
        return new Choice(
                best, next, sure(view, prior, best, next), leads(view, best), done ? Basis.DONE : Basis.NOTHING);
    }

    private static boolean leads(View view, int best) {
        for (int channel = 0; best >= 0 && channel < view.wanted().channels().size(); channel++) {
            if (channel != best && view.allowed(channel) && view.days(channel) >= view.days(best)) {
                return false;
            }
        }
        return best >= 0;
    }

    /** Returns the channel that he called more important than every other; negative when there is none. */
    private static int said(View view) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        boolean tied = false;
        for (int channel = 0; channel < view.wanted().channels().size(); channel++) {
            double importance = view.allowed(channel) ? view.importance(channel) : Double.NaN;
            if (importance > most) {
                best = channel;
                most = importance;
                tied = false;
            } else if (importance == most) {
                tied = true;
            }
        }
        return tied ? -1 : best;
    }

    static double weight(View view, Prior prior, int channel) {
        return view.days(channel) + prior.weights()[channel];
    }

    /** Of two shares of a Dirichlet distribution, the one's part of both has a beta distribution. */
    private static double sure(View view, Prior prior, int best, int next) {
        return next < 0
                ? Double.NaN
                : 1 - Beta.regularizedBeta(HALF, weight(view, prior, best), weight(view, prior, next));
    }

    /** Tells whether he clearly prefers one channel: what is usual may make it surer, but never alone. */
    boolean clear(double enough) {
        return basis == Basis.SAID || basis == Basis.DONE && leads && !(sure < enough);
    }
}
