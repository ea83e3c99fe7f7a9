package halte.timeline;

import static halte.model.Decimals.MISSING;
import static halte.model.Decimals.ONE;

import halte.trait.api.Aggregate;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns declarations into a program. */
final class Compiler {

    private static final BitSet NOBODY = new BitSet();
    private static final Set<Aggregate> MAY_BE_TEXT =
            EnumSet.of(Aggregate.FIRST, Aggregate.LAST, Aggregate.MODE, Aggregate.LIST, Aggregate.DIARY);
    private static final Set<Aggregate> MADE = EnumSet.of(Aggregate.LIST, Aggregate.DIARY);

    private final TimelineImage image;
    private final Facts facts;
    private final Selector selector;
    private final List<Program.Output> outputs = new ArrayList<>();

    private Compiler(TimelineImage image, Facts facts) {
        this.image = image;
        this.facts = facts;
        this.selector = new Selector(image);
    }

    static Program compile(
            TimelineImage image, Facts facts, List<TraitDeclaration> traits, List<TimelineFold<?>> folds) {
        Validation.check(traits);
        Compiler compiler = new Compiler(image, facts);
        for (TraitDeclaration trait : traits) {
            compiler.outputs.add(compiler.output(trait));
        }
        List<FoldUse<?>> uses = new ArrayList<>();
        for (TimelineFold<?> fold : folds) {
            uses.add(compiler.use(fold));
        }
        return compiler.selector.program(compiler.outputs, uses);
    }

    private <A> FoldUse<A> use(TimelineFold<A> fold) {
        return new FoldUse<>(fold, selector.range(selector.types(fold.types()), Window.ALL));
    }

    private Program.Output output(TraitDeclaration trait) {
        if (trait.aggregate() == Aggregate.DECLARED) {
            return declared(trait);
        }
        Kernel kernel = consented(kernel(trait), trait.purpose());
        return new Program.Output(trait.name(), kernel, texts(trait), MADE.contains(trait.aggregate()));
    }

    private Kernel consented(Kernel kernel, String purpose) {
        if (purpose == null) {
            return kernel;
        }
        Grants grants = facts.grants().get(purpose);
        return ValueKernels.consented(kernel, grants == null ? NOBODY : grants.granted());
    }

    private Program.Output declared(TraitDeclaration trait) {
        TraitFold fold = facts.folds().get(trait.field());
        if (fold != null) {
            Kernel kernel = consented(fold(fold), fold.descriptor().purpose());
            return new Program.Output(trait.name(), consented(kernel, trait.purpose()), null, false);
        }
        DeclaredValues values = facts.declared().get(trait.field());
        if (values == null && trait.optional()) {
            return new Program.Output(trait.name(), ValueKernels.missing(), Dictionary.EMPTY, false);
        }
        if (values == null) {
            throw Validation.unknown(trait, facts.names());
        }
        Kernel kernel = consented(ValueKernels.declared(values), trait.purpose());
        return new Program.Output(trait.name(), kernel, values.dictionary(), false);
    }

    private Kernel fold(TraitFold fold) {
        TraitDescriptor descriptor = fold.descriptor();
        int range = selector.range(selector.types(descriptor.types()), Window.ALL);
        String[] properties = descriptor.properties().toArray(String[]::new);
        return ValueKernels.fold(fold, range, outputs.size(), properties, selector.codesOf(properties));
    }

    /** Returns the dictionary of a trait whose values are texts, else null. */
    private Dictionary texts(TraitDeclaration trait) {
        return MAY_BE_TEXT.contains(trait.aggregate()) && Validation.find(trait).text() ? dictionary(trait) : null;
    }

    private Dictionary dictionary(TraitDeclaration trait) {
        return Validation.find(trait).kind() == Field.Kind.EITHER
                ? selector.dictionary(property(trait))
                : image.terms();
    }

    private static String property(TraitDeclaration trait) {
        return trait.field().substring(Field.PROPERTY.length());
    }

    private Kernel kernel(TraitDeclaration trait) {
        if (trait.aggregate() == Aggregate.MEMBER) {
            return ValueKernels.member(trait.field());
        }
        int selection = selector.selection(trait.filter());
        return switch (trait.aggregate()) {
            case SUM, MIN, MAX, MEAN -> number(trait, fieldRange(trait, selection));
            case FIRST, LAST, DISTINCT, MODE, LIST, ENTROPY -> value(trait, fieldRange(trait, selection));
            case DIARY -> diary(trait, selector.positive(selection));
            case TREND -> trend(trait, selection);
            case SEQUENCE -> sequence(trait, selection);
            default -> time(trait, selection);
        };
    }

    private int fieldRange(TraitDeclaration trait, int selection) {
        int range = selector.range(selection, trait.window());
        return Validation.find(trait).ofLines() ? selector.lineRange(selection, range, trait.filter()) : range;
    }

    private int numbers(TraitDeclaration trait) {
        Field field = Validation.find(trait);
        return field.kind() == Field.Kind.EITHER ? selector.numbers(property(trait)) : field.slot();
    }

    private Kernel number(TraitDeclaration trait, int range) {
        int vector = numbers(trait);
        double unit = Validation.find(trait).kind() == Field.Kind.TIME ? 1 : ONE;
        return switch (trait.aggregate()) {
            case SUM -> added(trait, NumberKernels.sum(range, vector), range, vector);
            case MEAN -> added(trait, NumberKernels.mean(range, vector), range, vector);
            case MIN -> NumberKernels.min(range, vector, unit);
            default -> NumberKernels.max(range, vector, unit);
        };
    }

    /** Checks sums only where amounts and numbers of touches are such that they could go wrong. */
    private Kernel added(TraitDeclaration trait, Kernel kernel, int range, int vector) {
        return image.fits(selector.largest(vector))
                ? kernel
                : NumberKernels.checked(kernel, range, vector, outputs.size(), trait.name());
    }

    private Kernel value(TraitDeclaration trait, int range) {
        Field field = Validation.find(trait);
        int vector = field.kind() == Field.Kind.EITHER ? selector.codes(property(trait)) : field.slot();
        long none = field.text() ? 0 : MISSING;
        double unit = field.kind() == Field.Kind.NUMBER ? ONE : 1;
        return switch (trait.aggregate()) {
            case FIRST -> NumberKernels.first(range, vector, none, unit);
            case LAST -> NumberKernels.last(range, vector, none, unit);
            case MODE -> FrequencyKernels.mode(range, vector, none, unit);
            case ENTROPY -> FrequencyKernels.entropy(range, vector, none);
            case LIST -> FrequencyKernels.list(range, vector, dictionary(trait), outputs.size());
            default ->
                field.text()
                        ? CountKernels.distinct(range, vector, dictionary(trait).size())
                        : CountKernels.distinctDays(range);
        };
    }

    private Kernel diary(TraitDeclaration trait, int bought) {
        Field field = Validation.find(trait);
        int vector = field.kind() == Field.Kind.EITHER ? selector.codes(property(trait)) : field.slot();
        return FrequencyKernels.diary(
                fieldRange(trait, bought), vector, field.ofLines(), dictionary(trait), outputs.size());
    }

    private Kernel time(TraitDeclaration trait, int selection) {
        int of = trait.field() == null ? selection : selector.positive(selection);
        int range = selector.range(of, trait.window());
        return switch (trait.aggregate()) {
            case COUNT -> CountKernels.count(range);
            case DAYS_SINCE -> TimeKernels.daysSinceLast(range);
            case DAYS_SINCE_FIRST -> TimeKernels.daysSinceFirst(range);
            case MEAN_GAP -> TimeKernels.meanGap(range);
            case GAP_DEVIATION -> TimeKernels.gapDeviation(range);
            default -> CountKernels.activeDays(range);
        };
    }

    private Kernel trend(TraitDeclaration trait, int selection) {
        int range = selector.range(selection, trait.window());
        if (trait.field() == null) {
            return TimeKernels.trend(range, range, -1, -1);
        }
        int rowOf = Validation.find(trait).ofLines() ? Vector.LINE_ROW : -1;
        return TimeKernels.trend(range, fieldRange(trait, selection), numbers(trait), rowOf);
    }

    private Kernel sequence(TraitDeclaration trait, int selection) {
        int first = selector.range(selection, trait.window());
        int then = selector.range(selector.selection(trait.then()), trait.window());
        return TimeKernels.sequence(first, then, millis(trait.within()));
    }

    /** Returns milliseconds, at most some hundred thousand years. */
    static long millis(Duration length) {
        Duration most = Duration.ofDays(100_000_000);
        return (length.compareTo(most) > 0 ? most : length).toMillis();
    }
}
