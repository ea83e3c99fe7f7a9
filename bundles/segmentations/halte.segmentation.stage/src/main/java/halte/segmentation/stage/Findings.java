package halte.segmentation.stage;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What people should know before they rely on stages. */
final class Findings {

    static final Text NO_MOVES = new Text(
            "How customers move between stages is not counted when touches name their own stage or a consent is asked for.",
            "Hoe klanten tussen fasen bewegen wordt niet geteld als contacten zelf hun fase noemen of toestemming nodig is.");

    private static final int FEWEST = 30;

    private Findings() {}

    static List<Text> of(long[] sizes, int customers, StageSettings settings) {
        List<Text> findings = new ArrayList<>();
        long known = Arrays.stream(sizes).sum();
        if (known == 0) {
            findings.add(new Text("No customer may be looked at.", "Geen enkele klant mag bekeken worden."));
        } else if (sizes[settings.size()] == known) {
            findings.add(
                    new Text(
                            "All " + known
                                    + " customers are quiet: nothing recent is known of them. Ask as of an earlier moment, or import newer touches.",
                            "Alle " + known
                                    + " klanten zijn stil: er is niets recents van hen bekend. Vraag naar een eerder moment, of lees nieuwere contacten in."));
        }
        if (customers - known > 0 && known > 0) {
            findings.add(new Text(
                    customers - known + " customers did not consent and are in no segment.",
                    customers - known + " klanten gaven geen toestemming en zitten in geen doelgroep."));
        }
        return findings;
    }

    static List<Text> moves(Moves moves, StageSettings settings) {
        List<Text> findings = new ArrayList<>();
        for (int stage = 0; stage < settings.size(); stage++) {
            if (moves.in(stage).findAny().isEmpty()) {
                Text title = StageNames.of(settings, stage);
                findings.add(new Text(
                        "Nobody ever was in " + title.en() + ": are the touches that speak for it imported?",
                        "Niemand is ooit in " + title.nl()
                                + " geweest: zijn de contacten die ervoor spreken ingelezen?"));
            }
        }
        long watched = moves.onward().stream().mapToLong(Onward::observed).max().orElse(0);
        if (watched < FEWEST) {
            findings.add(new Text(
                    "At most " + watched + " customers were watched in a stage for " + settings.horizon()
                            + " days: too few to say how customers move on.",
                    "Hoogstens " + watched + " klanten zijn in een fase " + settings.horizon()
                            + " dagen gevolgd: te weinig om te zeggen hoe klanten verdergaan."));
        }
        return findings;
    }
}
