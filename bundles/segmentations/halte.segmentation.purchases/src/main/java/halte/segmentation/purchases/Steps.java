package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.List;

/** Finds the next step of a customer after things that stay. */
final class Steps {

    private final List<List<Relation>> after = new ArrayList<>();

    Steps(Knowledge knowledge, List<Relation> relations) {
        for (int item = 0; item < knowledge.facts().size(); item++) {
            after.add(new ArrayList<>());
        }
        relations.stream()
                .filter(relation -> relation.timed()
                        && knowledge.fact(relation.from()).nature().stays())
                .forEach(relation -> after.get(relation.from()).add(relation));
    }

    /** Returns the step whose moment is there, or else comes, or else is past; of several the one that follows most surely. */
    Step best(Diary diary, int today) {
        Step best = null;
        for (int entry = 0; entry < diary.size(); entry++) {
            List<Relation> relations = after.get(diary.item(entry));
            for (int i = 0; i < relations.size(); i++) {
                if (open(diary, relations.get(i), diary.last(entry))) {
                    best = better(best, step(relations.get(i), diary.last(entry), today));
                }
            }
        }
        return best;
    }

    /** Tells whether a step has not been taken yet. */
    private static boolean open(Diary diary, Relation relation, int bought) {
        int entry = relation.to() == relation.from() ? -1 : diary.find(relation.to());
        return entry < 0 || diary.last(entry) < bought;
    }

    private static Step step(Relation relation, int bought, int today) {
        int elapsed = today - bought;
        State state = elapsed < relation.early()
                ? State.STEP_EARLY
                : elapsed <= relation.late() ? State.STEP_NOW : State.STEP_LATE;
        return new Step(relation, bought, state);
    }

    private static Step better(Step one, Step other) {
        if (one == null || other.state().compareTo(one.state()) < 0) {
            return other;
        }
        boolean surer = other.state() == one.state()
                && other.relation().strength() > one.relation().strength();
        return surer ? other : one;
    }
}
