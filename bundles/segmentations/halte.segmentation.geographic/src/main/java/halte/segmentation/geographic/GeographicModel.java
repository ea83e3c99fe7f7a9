package halte.segmentation.geographic;

import halte.model.Text;
import halte.segmentation.api.ModelData;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The places that are segments. */
final class GeographicModel implements SegmentationModel {

    static final int VERSION = 1;

    private final GeographicParameters wanted;
    private final Places places;
    private final List<Place> kept;
    private final boolean outside;
    private final List<Text> findings;
    private final List<Level> chain;
    private final int[][] positions;
    private final List<Segment> segments;

    GeographicModel(
            GeographicParameters wanted, Places places, List<Place> kept, boolean outside, List<Text> findings) {
        this.wanted = wanted;
        this.places = places;
        this.kept = kept;
        this.outside = outside;
        this.findings = findings;
        this.chain = wanted.level().chain();
        this.positions = chain.stream().map(this::positions).toArray(int[][]::new);
        this.segments = named();
    }

    private int[] positions(Level level) {
        int[] positions = new int[places.names(level).size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < kept.size(); i++) {
            int place = kept.get(i).level() == level
                    ? places.names(level).indexOf(kept.get(i).name())
                    : -1;
            if (place >= 0) {
                positions[place] = i;
            }
        }
        return positions;
    }

    private List<Segment> named() {
        Set<String> used = new HashSet<>();
        List<Segment> named = new ArrayList<>();
        kept.forEach(place -> named.add(place.segment(wanted.level(), used)));
        if (outside) {
            named.add(Place.OUTSIDE);
        }
        return List.copyOf(named);
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        int position = position(row.text(0));
        if (position >= 0) {
            segment.accept(position);
        }
    }

    private int position(String text) {
        int code = Postcode.of(text);
        if (code < 0) {
            return outside && given(text) ? kept.size() : -1;
        }
        for (int i = 0; i < positions.length; i++) {
            int place = places.place(chain.get(i), code);
            if (place >= 0 && positions[i][place] >= 0) {
                return positions[i][place];
            }
        }
        return -1;
    }

    static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public boolean known(TraitRow row) {
        return position(row.text(0)) >= 0;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        String text = row.text(0);
        int position = position(text);
        String segment = position < 0 ? null : segments.get(position).id();
        return List.of(new Reason(segment, wanted.trait(), segment != null, words(text, position), 0));
    }

    private Text words(String text, int position) {
        if (!given(text)) {
            return new Text("postcode not known", "postcode niet bekend");
        }
        String shown = text.length() <= 20 ? text : text.substring(0, 20) + "…";
        if (Postcode.of(text) < 0) {
            return new Text("'" + shown + "' is no Dutch postcode", "'" + shown + "' is geen Nederlandse postcode");
        }
        Text in = position < 0
                ? new Text("a place that is too small or not known", "een plaats die te klein of niet bekend is")
                : segments.get(position).title();
        return new Text("postcode " + shown + ": " + in.en(), "postcode " + shown + ": " + in.nl());
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = ModelData.begin(GeographicStrategy.ID, VERSION, findings);
        data.put(
                "places",
                kept.stream()
                        .map(place -> Map.of("level", place.level().word(), "name", place.name()))
                        .toList());
        data.put("outside", outside);
        return data;
    }
}
