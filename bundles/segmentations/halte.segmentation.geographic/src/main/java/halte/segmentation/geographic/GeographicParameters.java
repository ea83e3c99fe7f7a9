package halte.segmentation.geographic;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a segmentation asks for.
 *
 * @param trait the declared trait with the postcode
 * @param usual whether this is the usual one, which need not be declared
 * @param level how large places are
 * @param floor the fewest customers of a place
 * @param outside whether those with something else than a Dutch postcode are a segment
 * @param table where postcodes lie, the shipped ranges first
 * @param purpose the consent purpose needed, or null
 */
record GeographicParameters(
        String trait, boolean usual, Level level, int floor, boolean outside, List<Range> table, String purpose) {

    private static final int MOST = 500_000;
    private static final Pattern TRAIT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Set<String> KNOWN = Set.of("trait", "level", "floor", "outside", "table", "purpose");

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static GeographicParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        String trait = parameters.text("trait", "postcode");
        if (!TRAIT.matcher(trait).matches()) {
            throw parameters.invalid("trait", "must be the name of a declared trait");
        }
        String level = parameters.text("level", Level.PROVINCE.word());
        if (!Level.words().contains(level)) {
            throw parameters.invalid("level", "must be one of " + String.join(", ", Level.words()));
        }
        int floor = parameters.whole("floor", 10);
        if (floor < 2) {
            throw parameters.invalid("floor", "must be at least 2");
        }
        return new GeographicParameters(
                trait,
                !parameters.has("trait"),
                Level.of(level),
                floor,
                parameters.flag("outside", false),
                table(parameters),
                parameters.text("purpose", null));
    }

    private static List<Range> table(Parameters parameters) {
        List<Range> table = new ArrayList<>(Provinces.all());
        parameters.trees("table").forEach(row -> table.add(Range.read(row)));
        if (table.size() > MOST) {
            throw parameters.invalid("table", "must have less than " + MOST + " rows");
        }
        return List.copyOf(table);
    }

    List<TraitDeclaration> traits() {
        TraitDeclaration postcode = TraitDeclaration.declared(trait).needing(purpose);
        return List.of(usual ? postcode.orMissing() : postcode);
    }
}
