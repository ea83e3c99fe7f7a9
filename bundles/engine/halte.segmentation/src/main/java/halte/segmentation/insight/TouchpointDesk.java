package halte.segmentation.insight;

import halte.segmentation.Population;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Question;
import halte.segmentation.touchpoint.Board;
import halte.segmentation.touchpoint.Places;
import halte.trait.api.TraitTable;
import java.util.List;

/** Brings segments, whether they suffice, and touchpoints together. */
final class TouchpointDesk {

    private final Groups groups;
    private final Settings settings;
    private final Population population;

    TouchpointDesk(Groups groups, Settings settings, Population population) {
        this.groups = groups;
        this.settings = settings;
        this.population = population;
    }

    Touchpoints of(String segmentation, Question question) {
        Result last = groups.last(segmentation);
        Thresholds thresholds = settings.thresholds(segmentation);
        TraitTable table = groups.known(last);
        List<Group> members = groups.of(last, table, groups.stated(segmentation));
        boolean[] sufficient = new boolean[members.size()];
        for (int i = 0; i < sufficient.length; i++) {
            sufficient[i] = GateJudge.judge(members.get(i), thresholds).sufficient();
        }
        Places places = Places.of(table, members.stream().map(Group::rows).toList());
        return new Board(
                        question,
                        places,
                        members.stream().map(Group::segment).toList(),
                        sufficient,
                        thresholds.customers())
                .look(population, last.at());
    }
}
