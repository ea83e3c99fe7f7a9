package halte.timeline;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what is wrong with declarations. */
final class Validation {

    private Validation() {}

    static void check(List<TraitDeclaration> traits) {
        Set<String> names = new HashSet<>();
        for (TraitDeclaration trait : traits) {
            if (!names.add(trait.name())) {
                throw invalid(trait, "its name occurs twice in one request");
            }
            check(trait);
        }
    }

    private static void check(TraitDeclaration trait) {
        boolean sequence = trait.aggregate() == Aggregate.SEQUENCE;
        require(trait, sequence == (trait.then() != null), "'then' belongs to SEQUENCE, which needs it");
        require(trait, sequence == (trait.within() != null), "'within' belongs to SEQUENCE, which needs it");
        require(trait, !sequence || !trait.within().isNegative(), "'within' is below zero");
        require(trait, !trait.optional() || trait.aggregate() == Aggregate.DECLARED, "only DECLARED may be optional");
        switch (trait.aggregate()) {
            case DECLARED -> {
                require(trait, trait.field() != null, "DECLARED needs the name of a trait as its field");
                require(trait, ofNoTouches(trait), "DECLARED takes neither filter nor window");
            }
            case MEMBER -> {
                require(trait, membership(trait.field()), "MEMBER needs segmentation/segment as its field");
                require(trait, ofNoTouches(trait), "MEMBER takes neither filter nor window");
            }
            default -> check(trait, trait.field());
        }
    }

    private static boolean ofNoTouches(TraitDeclaration trait) {
        return trait.filter().equals(TouchFilter.ALL) && trait.window().equals(Window.ALL);
    }

    private static boolean membership(String field) {
        int slash = field == null ? -1 : field.indexOf('/');
        return slash > 0 && slash < field.length() - 1;
    }

    private static void check(TraitDeclaration trait, String field) {
        switch (trait.aggregate()) {
            case SUM, MEAN -> require(trait, number(trait), "it needs a field with numbers");
            case MIN, MAX -> require(trait, number(trait) || time(trait), "it needs a field with numbers, or time");
            case FIRST, LAST -> require(trait, find(trait) != null, "it needs a field");
            case DISTINCT -> require(trait, text(trait) || time(trait), "it needs a field with texts, or time");
            case MODE, ENTROPY -> require(trait, text(trait) || hour(trait), "it needs a field with texts, or hour");
            case LIST, DIARY -> require(trait, text(trait), "it needs a field with texts");
            case TREND -> require(trait, field == null || number(trait), "it takes no field or one with numbers");
            case SEQUENCE -> require(trait, field == null, "it takes no field");
            default -> require(trait, field == null || field.equals("net"), "it takes no field but net");
        }
    }

    /** Returns the trait's field; null when it names none. */
    static Field find(TraitDeclaration trait) {
        if (trait.field() == null) {
            return null;
        }
        return Field.find(trait.field()).orElseThrow(() -> invalid(trait, "there is no field '" + trait.field() + "'"));
    }

    private static boolean number(TraitDeclaration trait) {
        Field field = find(trait);
        return field != null && field.number();
    }

    private static boolean text(TraitDeclaration trait) {
        Field field = find(trait);
        return field != null && field.text();
    }

    private static boolean time(TraitDeclaration trait) {
        Field field = find(trait);
        return field != null && field.kind() == Field.Kind.TIME;
    }

    private static boolean hour(TraitDeclaration trait) {
        Field field = find(trait);
        return field != null && field.slot() == Vector.HOURS;
    }

    private static void require(TraitDeclaration trait, boolean holds, String wrong) {
        if (!holds) {
            throw invalid(trait, wrong);
        }
    }

    private static HalteException invalid(TraitDeclaration trait, String wrong) {
        return new Failure(
                        "TRAIT_INVALID",
                        Actor.USER,
                        "The trait '" + trait.name() + "' (" + trait.aggregate() + ") makes no sense: " + wrong + ".",
                        "Correct the trait's declaration.")
                .asException();
    }

    static HalteException unknown(TraitDeclaration trait, Collection<String> known) {
        return new Failure(
                        "TRAIT_UNKNOWN",
                        Actor.USER,
                        "The trait '" + trait.name() + "' asks for '" + trait.field()
                                + "', which no source declares and no bundle offers; there are: "
                                + String.join(", ", known) + ".",
                        "Check the name, import the source that declares it, or add the bundle that offers it.")
                .asException();
    }
}
