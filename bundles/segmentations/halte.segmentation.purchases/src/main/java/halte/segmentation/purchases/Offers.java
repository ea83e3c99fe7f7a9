package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks what a customer may buy next: his own share of each thing, drawn towards what others bought after what he bought last, and that towards
 * what is popular. The fewer purchases of his own are known, the more others count.
 */
final class Offers {

    private static final double POPULAR = 0.2;
    private static final int MOST = 3;

    private final Knowledge knowledge;
    private final boolean fresh;

    Offers(Knowledge knowledge, boolean fresh) {
        this.knowledge = knowledge;
        this.fresh = fresh;
    }

    double[] popularity() {
        return knowledge.transitions().popularity();
    }

    /** Returns the best offers, the best first; none to somebody who bought nothing that is known. */
    List<Offer> of(Diary diary) {
        if (diary.size() == 0) {
            return List.of();
        }
        double[] scores = scores(diary);
        List<Offer> offers = new ArrayList<>();
        for (int item : top(scores, MOST)) {
            offers.add(offer(diary, item));
        }
        return offers;
    }

    /** Returns a score per thing; 0 for what is not offered. */
    double[] scores(Diary diary) {
        Transitions transitions = knowledge.transitions();
        double[] scores = new double[knowledge.facts().size()];
        int latest = latest(diary);
        double left = 1;
        for (int entry = 0; entry < latest; entry++) {
            int item = diary.item(entry);
            for (int i = 0; i < transitions.next()[item].length; i++) {
                double share = (1 - POPULAR) * transitions.shares()[item][i] / latest;
                scores[transitions.next()[item][i]] += share;
                left -= share;
            }
        }
        for (int item = 0; item < scores.length; item++) {
            scores[item] =
                    knowledge.others() * (scores[item] + left * transitions.popularity()[item]);
        }
        for (int entry = 0; entry < diary.size(); entry++) {
            int item = diary.item(entry);
            boolean offered = !fresh && !kept(item);
            scores[item] = offered ? scores[item] + diary.count(entry) : 0;
        }
        return scores;
    }

    private boolean kept(int item) {
        return knowledge.fact(item).declared() && knowledge.fact(item).nature().stays();
    }

    /** Returns how many entries are of the latest day. */
    private static int latest(Diary diary) {
        int latest = 1;
        while (latest < diary.size() && diary.last(latest) == diary.last(0)) {
            latest++;
        }
        return latest;
    }

    /** Returns the positions of the highest numbers above zero, the highest first, of equal ones the first. */
    static int[] top(double[] scores, int most) {
        int[] top = new int[most];
        int size = 0;
        for (int item = 0; item < scores.length; item++) {
            int place = size;
            while (place > 0 && scores[item] > scores[top[place - 1]]) {
                place--;
            }
            if (place < most && scores[item] > 0) {
                size = Math.min(most, size + 1);
                System.arraycopy(top, place, top, place + 1, size - place - 1);
                top[place] = item;
            }
        }
        return Arrays.copyOf(top, size);
    }

    private Offer offer(Diary diary, int item) {
        int entry = diary.find(item);
        if (entry >= 0 && diary.count(entry) > 1) {
            return new Offer(item, Offer.Why.OWN, -1, diary.count(entry));
        }
        int after = after(diary, item);
        return new Offer(
                item, after < 0 ? Offer.Why.POPULAR : Offer.Why.AFTER, after, entry < 0 ? 0 : diary.count(entry));
    }

    /** Returns the thing of the latest day after which others bought a thing more often than usual; -1 when there is none. */
    private int after(Diary diary, int item) {
        Transitions transitions = knowledge.transitions();
        int best = -1;
        double most = transitions.popularity()[item];
        for (int entry = 0; entry < latest(diary); entry++) {
            int from = diary.item(entry);
            for (int i = 0; i < transitions.next()[from].length; i++) {
                boolean better = transitions.next()[from][i] == item
                        && from != item
                        && transitions.shares()[from][i] > most;
                if (better) {
                    best = from;
                    most = transitions.shares()[from][i];
                }
            }
        }
        return best;
    }
}
