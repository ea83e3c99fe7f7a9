package halte.segmentation.micro;

import halte.segmentation.micro.pack.Absence;
import halte.segmentation.micro.pack.PackTrait;
import halte.trait.api.TraitColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes coordinates of one trait, from a sample of its values, or says why not. */
final class Preparation {

    private static final int FEW_NUMBERS = 10;

    private final MicroParameters.Limits limits;
    private final int[] sample;

    Preparation(MicroParameters.Limits limits, int[] sample) {
        this.limits = limits;
        this.sample = sample;
    }

    Prepared prepare(PackTrait trait, int position, TraitColumn column) {
        String[] texts = column instanceof TraitColumn.Texts ? texts(column) : null;
        if (texts != null && !numeric(column, texts)) {
            return ofTexts(trait, position, texts);
        }
        double[] values = new double[sample.length];
        int missing = 0;
        for (int i = 0; i < sample.length; i++) {
            values[i] = column.number(sample[i]);
            missing += Double.isNaN(values[i]) ? 1 : 0;
        }
        return ofNumbers(trait, position, values, share(missing));
    }

    private String[] texts(TraitColumn column) {
        String[] texts = new String[sample.length];
        for (int i = 0; i < sample.length; i++) {
            texts[i] = column.text(sample[i]);
        }
        return texts;
    }

    /** Tells whether all texts are numbers, and more different ones than codes for something else would be. */
    private boolean numeric(TraitColumn column, String[] texts) {
        TreeMap<String, Integer> different = new TreeMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && Double.isNaN(column.number(sample[i]))) {
                return false;
            }
            if (texts[i] != null) {
                different.merge(texts[i], 1, Integer::sum);
            }
        }
        return different.size() > FEW_NUMBERS;
    }

    private Prepared ofNumbers(PackTrait trait, int position, double[] values, double missing) {
        if (missing == 1 || missing > limits.missing() && trait.absence() == Absence.UNKNOWN) {
            return Prepared.dropped(trait, missing, Prepared.Fate.MISSING);
        }
        List<Feature> features = new ArrayList<>();
        Numbers numbers = new Numbers(values);
        Scaling scaling = numbers.constant() ? null : numbers.scaling(trait.absence());
        if (scaling != null) {
            features.add(new Feature(position, Feature.Kind.NUMBER, null, scaling));
        }
        addMissing(features, trait, position, Feature.Kind.NO_NUMBER, missing);
        Prepared.Fate fate = numbers.constant() ? Prepared.Fate.CONSTANT : Prepared.Fate.EXTREME;
        return features.isEmpty()
                ? Prepared.dropped(trait, missing, fate)
                : new Prepared(trait, missing, features, Prepared.Fate.USED, null);
    }

    private Prepared ofTexts(PackTrait trait, int position, String[] texts) {
        Map<String, Integer> counts = new TreeMap<>();
        int missing = 0;
        for (String text : texts) {
            missing += text == null ? 1 : 0;
            if (text != null) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        if (share(missing) > limits.missing() && trait.absence() != Absence.TELLING || counts.isEmpty()) {
            return Prepared.dropped(trait, share(missing), Prepared.Fate.MISSING);
        }
        int known = texts.length - missing;
        double least = Math.max(MicroParameters.LOWEST_FLOOR, limits.valueShare() * known);
        List<Feature> features = new ArrayList<>();
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= least && each.getValue() < known)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(limits.mostValues())
                .forEach(each -> features.add(new Feature(
                        position, Feature.Kind.VALUE, each.getKey(), Scaling.share(each.getValue() / (double) known))));
        addMissing(features, trait, position, Feature.Kind.NO_TEXT, share(missing));
        return features.isEmpty()
                ? Prepared.dropped(trait, share(missing), Prepared.Fate.CONSTANT)
                : new Prepared(trait, share(missing), features, Prepared.Fate.USED, null);
    }

    private void addMissing(List<Feature> to, PackTrait trait, int position, Feature.Kind kind, double missing) {
        double least = limits.valueShare();
        if (trait.absence() == Absence.TELLING && missing >= least && missing <= 1 - least) {
            to.add(new Feature(position, kind, null, Scaling.share(missing)));
        }
    }

    private double share(int count) {
        return sample.length == 0 ? 0 : count / (double) sample.length;
    }
}
