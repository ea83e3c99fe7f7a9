package halte.segmentation.geographic;

import halte.model.Text;
import halte.trait.api.TraitColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the places with enough customers; the customers of the others count for the level above. */
final class GeographicFit {

    private final GeographicParameters wanted;
    private final Places places;
    private final TraitColumn column;
    private final List<Text> findings = new ArrayList<>();

    GeographicFit(GeographicParameters wanted, TraitColumn column) {
        this.wanted = wanted;
        this.places = new Places(wanted.table());
        this.column = column;
    }

    GeographicModel fit() {
        int[] codes = new int[column.size()];
        int known = 0;
        int strange = 0;
        for (int row = 0; row < column.size(); row++) {
            int code = Postcode.of(column.text(row));
            if (code >= 0) {
                codes[known++] = code;
            } else if (GeographicModel.given(column.text(row))) {
                strange++;
            }
        }
        Findings.known(findings, wanted.trait(), known, strange, column.size());
        List<Place> kept = new ArrayList<>();
        int left = known;
        for (Level level : wanted.level().chain()) {
            left = keep(level, codes, left, kept);
        }
        if (left > 0) {
            findings.add(Findings.nowhere(left, wanted.floor()));
        }
        boolean outside = wanted.outside() && strange >= wanted.floor();
        return new GeographicModel(wanted, places, kept, outside, List.copyOf(findings));
    }

    /** Keeps the large places of a level; returns how many customers are in none, whose codes come first afterwards. */
    private int keep(Level level, int[] codes, int size, List<Place> kept) {
        List<String> names = places.names(level);
        int[] counts = new int[names.size()];
        for (int i = 0; i < size; i++) {
            int place = places.place(level, codes[i]);
            if (place >= 0) {
                counts[place]++;
            }
        }
        List<Place> large = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] >= wanted.floor()) {
                large.add(new Place(level, names.get(place)));
            }
        }
        large.sort(Comparator.comparing(Place::name));
        kept.addAll(large);
        int left = 0;
        for (int i = 0; i < size; i++) {
            int place = places.place(level, codes[i]);
            if (place < 0 || counts[place] < wanted.floor()) {
                codes[left++] = codes[i];
            }
        }
        return left;
    }
}
