package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Coverage;
import halte.segmentation.api.Focus;
import halte.segmentation.api.SegmentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Keeps decisions in memory; a segment named {@code gone} gets a warning. */
public class FakeFocus implements Focus {

    private static final SegmentRef SILENT = new SegmentRef("rfm", "lost");

    public final Map<SegmentRef, List<Decision>> taken = new LinkedHashMap<>();
    public final Set<Long> silent = new TreeSet<>();
    public final List<String> calls = new ArrayList<>();
    public int most = USUAL_MOST;

    @Override
    public Decision decide(Choice choice, String who, int expected) {
        calls.add("decide " + choice.segment() + " " + who);
        FakeLayers.check(version(choice.segment()), expected);
        if (choice.stance() == Stance.FOCUS && focused() >= most && choice.exceeding() == null) {
            throw new Failure("FOCUS_FULL", Actor.USER, "There are " + most + " focus groups.", "Drop one.")
                    .asException();
        }
        Decision decision = new Decision(
                choice.segment(),
                choice.stance(),
                choice.suppress(),
                choice.reason(),
                choice.owner(),
                choice.exceeding(),
                Rig.NOW,
                who,
                version(choice.segment()) + 1,
                choice.segment().segment().equals("gone") ? new Text("It is gone.", "Hij is weg.") : null);
        add(decision);
        return decision;
    }

    private void add(Decision decision) {
        taken.computeIfAbsent(decision.segment(), segment -> new ArrayList<>()).add(0, decision);
    }

    private int version(SegmentRef segment) {
        return history(segment).size();
    }

    private int focused() {
        return (int) board(null).decisions().stream()
                .filter(each -> each.stance() == Stance.FOCUS)
                .count();
    }

    @Override
    public void withdraw(SegmentRef segment, String who) {
        calls.add("withdraw " + segment + " " + who);
        if (of(segment).isPresent()) {
            add(new Decision(segment, null, false, null, null, null, Rig.NOW, who, version(segment) + 1, null));
        }
    }

    @Override
    public Board board(String segmentation) {
        List<Decision> all = taken.keySet().stream()
                .sorted()
                .filter(each -> segmentation == null || each.segmentation().equals(segmentation))
                .flatMap(each -> of(each).stream())
                .toList();
        return new Board(
                all,
                (int) all.stream().filter(each -> each.stance() == Stance.FOCUS).count(),
                most);
    }

    @Override
    public Optional<Decision> of(SegmentRef segment) {
        return history(segment).stream()
                .limit(1)
                .filter(each -> each.stance() != null)
                .findFirst();
    }

    @Override
    public List<Decision> history(SegmentRef segment) {
        return taken.getOrDefault(segment, List.of());
    }

    @Override
    public void cap(int newMost, String who) {
        calls.add("cap " + newMost + " " + who);
        if (newMost < 1) {
            throw new Failure("FOCUS_INVALID", Actor.USER, "The cap is out of range.", "Choose from 1 to 1000.")
                    .asException();
        }
        most = newMost;
    }

    @Override
    public List<Decision> suppressed(long customer) {
        return silent.contains(customer)
                ? List.of(new Decision(
                        SILENT, Stance.NOT, true, "They asked us", "ann", null, Rig.NOW, "tester", 1, null))
                : List.of();
    }

    @Override
    public void suppressed(Consumer<Suppressed> each) {
        silent.forEach(customer -> each.accept(new Suppressed(customer, List.of(SILENT))));
    }

    @Override
    public Coverage coverage(List<SegmentRef> segments) {
        if (segments.stream().anyMatch(segment -> segment.segment().equals("none"))) {
            throw new Failure("SEGMENT_UNKNOWN", Actor.USER, "There is no such segment.", "Check the name.")
                    .asException();
        }
        if (Set.copyOf(segments).size() < segments.size()) {
            throw new Failure("COVERAGE_INVALID", Actor.USER, "The same one twice.", "Name others.").asException();
        }
        List<Coverage.Variant> variants = segments.stream()
                .map(segment -> new Coverage.Variant(segment, 1_234, 1_000, 200, 34))
                .toList();
        return new Coverage(5_000, variants, 3_966, 34, List.of(new Text("Most get it.", "De meesten krijgen hem.")));
    }

    @Override
    public LongPredicate suppression() {
        return Set.copyOf(silent)::contains;
    }
}
