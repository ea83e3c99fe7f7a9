package halte.segmentation.rfm;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a segmentation asks for.
 *
 * @param channel the only channel whose orders count; null for all
 * @param window over which time orders count
 * @param purpose the consent purpose needed, or null
 * @param wholeDays whether fractions of days of recency are cut off
 * @param axes how to score each dimension
 * @param cells the named cells; the first that fits wins
 */
record RfmParameters(
        String channel, Window window, String purpose, boolean wholeDays, Map<Dimension, Axis> axes, List<Cell> cells) {

    private static final int MOST_BINS = 20;
    private static final Set<String> OF_AXIS = Set.of("bins", "cuts", "convention", "boundaries");
    private static final Set<String> KNOWN = Set.of(
            "bins",
            "cuts",
            "convention",
            "recency",
            "frequency",
            "monetary",
            "channel",
            "window",
            "purpose",
            "whole-days",
            "cells");

    /**
     * How to score a dimension.
     *
     * @param bins how many scores there are
     * @param method how to find the boundaries
     */
    record Axis(int bins, CutMethod method) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static RfmParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            axes.put(dimension, axis(parameters, dimension));
        }
        int[] bins = axes.values().stream().mapToInt(Axis::bins).toArray();
        return new RfmParameters(
                parameters.text("channel", null),
                parameters.has("window") ? TraitDeclarations.window(parameters.tree("window")) : Window.ALL,
                parameters.text("purpose", null),
                parameters.flag("whole-days", true),
                axes,
                Cells.read(parameters, bins));
    }

    private static Axis axis(Parameters all, Dimension dimension) {
        Parameters own =
                all.has(dimension.key()) ? all.tree(dimension.key()) : new Parameters(dimension.key(), Map.of());
        own.allow(OF_AXIS);
        String cuts = either(own, all, "cuts").text("cuts", "quantile");
        if (own.has("boundaries") != cuts.equals("fixed")) {
            throw own.invalid("boundaries", "belong to fixed cuts, and fixed cuts need them");
        }
        Parameters counted = either(own, all, "bins");
        return switch (cuts) {
            case "fixed" -> fixed(own);
            case "jenks" -> new Axis(bins(counted), new CutMethod.Jenks());
            case "quantile" -> new Axis(bins(counted), quantile(either(own, all, "convention")));
            default -> throw either(own, all, "cuts").invalid("cuts", "must be quantile, fixed or jenks");
        };
    }

    private static Parameters either(Parameters own, Parameters all, String name) {
        return own.has(name) ? own : all;
    }

    private static int bins(Parameters parameters) {
        int bins = parameters.whole("bins", 5);
        if (bins < 2 || bins > MOST_BINS) {
            throw parameters.invalid("bins", "must be from 2 to " + MOST_BINS);
        }
        return bins;
    }

    private static CutMethod quantile(Parameters parameters) {
        return switch (parameters.text("convention", "plain")) {
            case "plain" -> new CutMethod.Quantile(false);
            case "r-rfm" -> new CutMethod.Quantile(true);
            default -> throw parameters.invalid("convention", "must be plain or r-rfm");
        };
    }

    private static Axis fixed(Parameters own) {
        double[] boundaries = own.numbers("boundaries");
        boolean rising = boundaries.length > 0 && boundaries.length < MOST_BINS;
        for (int i = 0; i < boundaries.length; i++) {
            rising &= Double.isFinite(boundaries[i]) && (i == 0 || boundaries[i - 1] < boundaries[i]);
        }
        if (!rising) {
            throw own.invalid("boundaries", "must be 1 to " + (MOST_BINS - 1) + " rising numbers");
        }
        if (own.whole("bins", boundaries.length + 1) != boundaries.length + 1) {
            throw own.invalid("bins", "must be one more than there are boundaries");
        }
        return new Axis(boundaries.length + 1, new CutMethod.Fixed(boundaries));
    }
}
