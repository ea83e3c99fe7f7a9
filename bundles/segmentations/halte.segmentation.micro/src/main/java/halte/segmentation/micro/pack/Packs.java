package halte.segmentation.micro.pack;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes traits of packs. */
public final class Packs {

    /** The most traits of a segmentation. */
    public static final int MOST = 5_000;

    private static final Set<String> OF_DECLARED = Set.of("pack", "traits", "missing");

    private Packs() {}

    /**
     * Makes the traits of all packs in the parameters, or of the shipped packs when there are none.
     *
     * @throws HalteException naming what is wrong
     */
    public static List<PackTrait> read(Parameters parameters) {
        List<Parameters> packs = parameters.has("packs") ? parameters.trees("packs") : ShippedPacks.usual();
        Map<String, PackTrait> named = new LinkedHashMap<>();
        for (Parameters pack : packs) {
            for (PackTrait trait : traits(pack)) {
                PackTrait known = named.putIfAbsent(trait.name(), trait);
                if (known != null && !known.declaration().equals(trait.declaration())) {
                    throw pack.invalid(
                            "pack", "makes the trait '" + trait.name() + "' in another way than an earlier pack");
                }
            }
            if (named.size() > MOST) {
                throw pack.invalid("pack", "makes more than " + MOST + " traits together with those before it");
            }
        }
        if (named.isEmpty()) {
            throw parameters.invalid("packs", "must make at least one trait");
        }
        return List.copyOf(named.values());
    }

    private static List<PackTrait> traits(Parameters pack) {
        return switch (pack.text("pack")) {
            case "declared" -> declared(pack);
            case "traits" -> whole(pack);
            case "psychographic" -> Psychographics.read(pack);
            default -> Grid.read(pack).traits();
        };
    }

    /** Makes traits that sources declare, given by their names. */
    private static List<PackTrait> declared(Parameters pack) {
        pack.allow(OF_DECLARED);
        Absence absence = Absence.read(pack, "missing", Absence.UNKNOWN);
        List<PackTrait> traits = new ArrayList<>();
        for (String name : pack.texts("traits")) {
            traits.add(new PackTrait(TraitDeclaration.declared(name), "declared", Text.of(name), absence));
        }
        return traits;
    }

    /** Makes traits that are written out in full. */
    private static List<PackTrait> whole(Parameters pack) {
        pack.allow(OF_DECLARED);
        List<PackTrait> traits = new ArrayList<>();
        for (Parameters tree : pack.trees("traits")) {
            TraitDeclaration trait = TraitDeclarations.read(tree);
            Absence absence = Absence.read(pack, "missing", Measure.usual(trait.aggregate()));
            traits.add(new PackTrait(trait, "traits", Text.of(trait.name()), absence));
        }
        return traits;
    }
}
