package halte.segmentation.touchpoint;

import halte.model.Text;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Cell;
import halte.segmentation.api.Touchpoints.Split;
import halte.segmentation.api.Touchpoints.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What people should know of touchpoints. */
final class TouchpointFindings {

    private final Touchpoints board;
    private final boolean guessed;
    private final List<Text> findings = new ArrayList<>();

    TouchpointFindings(Touchpoints board, boolean guessed) {
        this.board = board;
        this.guessed = guessed;
    }

    List<Text> all() {
        if (board.touchpoints().isEmpty()) {
            say(
                    "No touch of this period names a touchpoint.",
                    "Geen contact uit deze periode noemt een contactmoment.");
            return findings;
        }
        if (board.left() > 0) {
            say(
                    "The most used touchpoints are told; " + board.left() + " or more are left out.",
                    "De meest gebruikte contactmomenten staan er; " + board.left() + " of meer zijn weggelaten.");
        }
        board.touchpoints().forEach(this::splits);
        ratings();
        importance();
        insufficient();
        return findings;
    }

    private void say(String en, String nl) {
        findings.add(new Text(en, nl));
    }

    private void splits(Touchpoint touchpoint) {
        for (Split split : touchpoint.splits()) {
            Text pleased = board.groups().get(split.pleased()).segment().title();
            Text displeased = board.groups().get(split.displeased()).segment().title();
            Text high =
                    Text.number(touchpoint.cells().get(split.pleased()).rating().value());
            Text low = Text.number(
                    touchpoint.cells().get(split.displeased()).rating().value());
            Text middle = Text.number(touchpoint.scale().middle());
            say(
                    "'" + touchpoint.name() + "' is a splitting touchpoint: " + pleased.en() + " like it (" + high.en()
                            + "), to " + displeased.en() + " it is a stumbling block (" + low.en() + "); the middle is "
                            + middle.en() + ".",
                    "'" + touchpoint.name() + "' is een splitsend contactmoment: prettig voor " + pleased.nl() + " ("
                            + high.nl() + "), een struikelblok voor " + displeased.nl() + " (" + low.nl()
                            + "); het midden is " + middle.nl() + ".");
        }
    }

    private void ratings() {
        TreeSet<String> scales = new TreeSet<>();
        for (Touchpoint touchpoint : board.touchpoints()) {
            if (touchpoint.scale() != null) {
                scales.add(Text.number(touchpoint.scale().low()).en() + "–"
                        + Text.number(touchpoint.scale().high()).en());
            }
        }
        if (scales.isEmpty()) {
            say(
                    "Nobody rated a touchpoint, so whether one splits is not known.",
                    "Niemand heeft een contactmoment beoordeeld; of er een splitst, is dus niet bekend.");
        } else if (guessed) {
            String all = String.join(", ", scales);
            say(
                    "The scale of ratings was taken from them (" + all + "); say which it is when it is another one.",
                    "De schaal van de beoordelingen is eruit afgeleid (" + all
                            + "); geef haar op als het een andere is.");
        }
    }

    private void importance() {
        if (board.touchpoints().stream()
                .map(Touchpoint::everybody)
                .map(Cell::stated)
                .allMatch(stated -> stated.known() == 0)) {
            say(
                    "Nobody was asked how important a touchpoint is. How often one is used before an order is told instead;"
                            + " it does not say that the touchpoint brings orders about.",
                    "Niemand is gevraagd hoe belangrijk een contactmoment is. Er staat alleen hoe vaak het voor een"
                            + " bestelling wordt gebruikt; dat zegt niet dat het contactmoment bestellingen oplevert.");
        }
    }

    private void insufficient() {
        long few = board.groups().stream().filter(group -> !group.sufficient()).count();
        if (few > 0) {
            say(
                    "The data of " + few + " of " + board.groups().size()
                            + " segments does not suffice; no touchpoint is called splitting by them.",
                    "De gegevens van " + few + " van de " + board.groups().size()
                            + " doelgroepen zijn niet voldoende; op grond daarvan heet geen contactmoment splitsend.");
        }
    }
}
