package halte.segmentation.value;

import halte.segmentation.api.Table;
import java.util.Locale;

/** Draws the weeks of a hold-out as SVG: cumulative repeat purchases, actual against expected. */
final class HoldOutPlot {

    private static final int LEFT = 60;
    private static final int RIGHT = 640;
    private static final int TOP = 40;
    private static final int BOTTOM = 340;
    private static final int MOST = 5_000;

    private HoldOutPlot() {}

    static String draw(Table bgNbd, Table paretoNbd) {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 400" font-family="sans-serif" font-size="12">
                <rect width="700" height="400" fill="white"/>
                <text x="60" y="22" font-size="14">CDNOW: cumulative repeat purchases, actual against expected</text>
                """);
        int weeks = bgNbd.rows().size();
        for (int y = 0; y <= MOST; y += 1_000) {
            svg.append(text(LEFT - 8, y(y) + 4, "end", Integer.toString(y)));
            svg.append(line(LEFT, y(y), RIGHT, y(y), "#ddd"));
        }
        for (int week = 0; week <= weeks; week += 13) {
            svg.append(text(x(week, weeks), BOTTOM + 18, "middle", Integer.toString(week)));
        }
        svg.append(text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", "week"));
        svg.append(line(x(39, weeks), TOP, x(39, weeks), BOTTOM, "#888"));
        svg.append(text(x(39, weeks) + 6, BOTTOM - 8, "start", "hold-out from here"));
        svg.append(curve(bgNbd, 5, "#000", "none"));
        svg.append(curve(bgNbd, 6, "#c0392b", "6 4"));
        svg.append(curve(paretoNbd, 6, "#2471a3", "2 3"));
        svg.append(key(0, "#000", "actual"));
        svg.append(key(1, "#c0392b", "BG/NBD, fitted to weeks 1 to 39"));
        svg.append(key(2, "#2471a3", "Pareto/NBD, fitted to weeks 1 to 39"));
        return svg.append("</svg>\n").toString();
    }

    private static double x(int week, int weeks) {
        return LEFT + (RIGHT - LEFT) * (double) week / weeks;
    }

    private static double y(double count) {
        return BOTTOM - (BOTTOM - TOP) * count / MOST;
    }

    private static String curve(Table table, int column, String colour, String dashes) {
        StringBuilder points = new StringBuilder();
        int weeks = table.rows().size();
        for (int week = 1; week <= weeks; week++) {
            double count = ((Number) table.rows().get(week - 1).get(column)).doubleValue();
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(week, weeks), y(count)));
        }
        return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" stroke-dasharray=\"" + dashes
                + "\" points=\"" + points.toString().trim() + "\"/>\n";
    }

    private static String key(int position, String colour, String label) {
        double y = TOP + 16 + 18.0 * position;
        return line(LEFT + 12, y - 4, LEFT + 40, y - 4, colour) + text(LEFT + 46, y, "start", label);
    }

    private static String line(double fromX, double fromY, double toX, double toY, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour);
    }

    private static String text(double x, double y, String anchor, String label) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, label);
    }
}
