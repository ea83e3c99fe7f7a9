package halte.segmentation.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.micro.pack.Absence;
import halte.segmentation.micro.pack.PackTrait;
import halte.segmentation.micro.pack.Packs;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A dozen lines make a thousand traits, each with a name that says where it comes from. */
class PacksTest {

    private static final List<String> CATEGORIES =
            IntStream.range(0, 8).mapToObj(i -> "Category " + i).toList();

    private static List<PackTrait> read(Object... packs) {
        return Packs.read(Parameters.of(Map.of("packs", List.of(packs))));
    }

    private static PackTrait named(List<PackTrait> traits, String name) {
        return traits.stream()
                .filter(trait -> trait.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPackOfAFewLinesMakesMoreThanAThousandTraits() {
        List<PackTrait> traits = read(Map.of(
                "pack", "purchase", "by", Map.of("channel", List.of("web", "shop", "app"), "category", CATEGORIES)));
        assertTrue(traits.size() > 1_000, "traits: " + traits.size());
        assertEquals(
                traits.size(), traits.stream().map(PackTrait::name).distinct().count());
    }

    @Test
    void noGroupIsMadeOfTheOutcome() {
        Map<String, Object> pack = Micro.declared(List.of("income"));
        MicroStrategy micro = new MicroStrategy();
        assertEquals(
                Set.of("answer"), micro.describing(Parameters.of(Map.of("packs", List.of(pack), "outcome", "answer"))));
        assertEquals(Set.of(), micro.describing(Parameters.of(Map.of("packs", List.of(pack)))));
    }

    @Test
    void aTraitsNameAndWordsTellWhereItComesFrom() {
        PackTrait trait = named(
                read(Map.of(
                        "pack",
                        "purchase",
                        "by",
                        Map.of("channel", List.of("web"), "category", List.of("Café & thee")))),
                "purchase.count.channel-web.category-caf-thee.30d");
        TraitDeclaration declaration = trait.declaration();
        assertEquals(
                "orders (channel web, category Café & thee, last 30 days)",
                trait.words().en());
        assertEquals(
                "bestellingen (kanaal web, categorie Café & thee, laatste 30 dagen)",
                trait.words().nl());
        assertEquals(Aggregate.COUNT, declaration.aggregate());
        assertEquals(Set.of("order"), declaration.filter().types());
        assertEquals(Set.of("web"), declaration.filter().channels());
        assertEquals(Set.of("Café & thee"), declaration.filter().categories());
        assertEquals(Window.lastDays(30), declaration.window());
    }

    @Test
    void everyTraitIsOneThatTheEngineReads() {
        List<PackTrait> traits = read(
                Map.of("pack", "purchase"),
                Map.of("pack", "engagement", "by", Map.of("type", List.of("page-view", "help-article"))));
        for (PackTrait trait : traits) {
            Map<String, Object> tree = TraitDeclarations.write(trait.declaration());
            assertEquals(trait.declaration(), TraitDeclarations.read(Parameters.of(tree)));
        }
    }

    @Test
    void valuesThatAreWrittenAlikeGetDifferentNames() {
        List<PackTrait> traits = read(Map.of(
                "pack",
                "purchase",
                "measures",
                List.of("net"),
                "by",
                Map.of("product", List.of("A-1", "a 1")),
                "windows",
                List.of("all")));
        assertEquals(
                List.of("purchase.net", "purchase.net.product-a-1", "purchase.net.product-a-1_2"),
                traits.stream().map(PackTrait::name).toList());
    }

    @Test
    void aPackOfOnesOwnMeasuresWhatItSays() {
        Map<String, Object> reading = Map.of(
                "name",
                "reading",
                "aggregate",
                "sum",
                "field",
                "duration",
                "missing",
                "telling",
                "title",
                Map.of("en", "reading time", "nl", "leestijd"));
        PackTrait trait = read(Map.of("pack", "help", "types", List.of("help-article"), "measures", List.of(reading)))
                .get(0);
        assertEquals("help.reading", trait.name());
        assertEquals(Absence.TELLING, trait.absence());
        assertEquals("leestijd", trait.words().nl());
        assertEquals(Set.of("help-article"), trait.declaration().filter().types());
    }

    @Test
    void theSameTraitOfTwoPacksCountsOnce() {
        List<PackTrait> once = read(Map.of("pack", "purchase"));
        List<PackTrait> twice =
                read(Map.of("pack", "purchase"), Map.of("pack", "purchase", "by", Map.of("channel", List.of("web"))));
        assertEquals(2 * once.size(), twice.size());
    }

    @Test
    void theBehaviourPackHoldsLoyaltyHistoryAndInterests() {
        List<PackTrait> traits = read(Map.of("pack", "behaviour", "windows", List.of("all")));
        assertEquals(14, traits.size());
        TraitDeclaration loyal = named(traits, "behaviour.brand-variety").declaration();
        assertEquals(Aggregate.ENTROPY, loyal.aggregate());
        assertEquals("property:brand", loyal.field());
        assertEquals(Set.of("order"), loyal.filter().types());
        PackTrait interest = named(traits, "behaviour.interest");
        assertEquals(Aggregate.MODE, interest.declaration().aggregate());
        assertEquals(
                Set.of("product-view", "search", "cart-change"),
                interest.declaration().filter().types());
        assertEquals("meest bekeken categorie", interest.words().nl());
        for (PackTrait trait : traits) {
            Map<String, Object> tree = TraitDeclarations.write(trait.declaration());
            assertEquals(trait.declaration(), TraitDeclarations.read(Parameters.of(tree)));
        }
    }

    @Test
    void psychographicTraitsAreThereOnlyWhenAskedForAndNeedAPurposeOfTheirOwn() {
        assertTrue(Packs.read(Parameters.NONE).stream()
                .noneMatch(trait -> trait.pack().equals("psychographic")));
        refused("packs[0].purpose must name the consent purpose", Map.of("pack", "psychographic"));
        Map<String, Object> parameters = Map.of(
                "purpose",
                "marketing",
                "packs",
                List.of(
                        Map.of("pack", "psychographic", "purpose", "profiling", "kinds", List.of("values")),
                        Map.of("pack", "declared", "traits", List.of("age"))));
        for (TraitDeclaration trait : new MicroStrategy().traits(Parameters.of(parameters))) {
            boolean sensitive = trait.name().startsWith("psychographic.");
            assertEquals(sensitive ? "profiling" : "marketing", trait.purpose(), trait.name());
        }
    }

    @Test
    void psychographicTraitsAreDeclaredOrAnsweredAndOnlyThoseThatAreNamed() {
        assertEquals(
                List.of(
                        "personality-type",
                        "openness",
                        "conscientiousness",
                        "extraversion",
                        "agreeableness",
                        "neuroticism"),
                read(Map.of("pack", "psychographic", "purpose", "profiling", "kinds", List.of("personality"))).stream()
                        .map(trait -> trait.declaration().field())
                        .toList());
        refused("packs[0].kinds must name what", Map.of("pack", "psychographic", "purpose", "profiling"));
        List<PackTrait> own = read(Map.of(
                "pack",
                "psychographic",
                "purpose",
                "profiling",
                "kinds",
                List.of("lifestyle", "beliefs"),
                "declared",
                Map.of("lifestyle", List.of("Leefstijl thuis")),
                "answers",
                Map.of("openness", List.of("q5", "q10"))));
        assertEquals(
                List.of("psychographic.openness", "psychographic.beliefs", "psychographic.leefstijl-thuis"),
                own.stream().map(PackTrait::name).toList());
        TraitDeclaration answered = own.get(0).declaration();
        assertEquals(Aggregate.MEAN, answered.aggregate());
        assertEquals(Map.of("question", Set.of("q5", "q10")), answered.filter().properties());
        assertEquals("openheid", own.get(0).words().nl());
        refused(
                "packs[0].kinds must be some of",
                Map.of("pack", "psychographic", "purpose", "profiling", "kinds", List.of("stars")));
    }

    @Test
    void mistakesAreRefusedWithTheirPlace() {
        refused("packs[0].measures has no 'revenue'", Map.of("pack", "purchase", "measures", List.of("revenue")));
        refused("packs[0].pack is no shipped pack", Map.of("pack", "purchases"));
        refused("packs[0].windows must hold whole numbers", Map.of("pack", "purchase", "windows", List.of(0.5)));
        refused("packs[0].by.colour is not known", Map.of("pack", "purchase", "by", Map.of("colour", List.of("red"))));
        refused("packs[0].missing must be", Map.of("pack", "declared", "missing", "zero", "traits", List.of("age")));
        refused("floor must be from 10", Map.of("floor", 9));
        refused("groups must be from 2", Map.of("groups", 1));
        refused(
                "outcome must not be a trait",
                Map.of("outcome", "age", "packs", List.of(Micro.declared(List.of("age")))));
    }

    private static void refused(String message, Map<String, Object> given) {
        Map<String, Object> parameters = given.containsKey("pack") ? Map.of("packs", List.of(given)) : given;
        HalteException refusal =
                assertThrows(HalteException.class, () -> new MicroStrategy().traits(Parameters.of(parameters)));
        assertTrue(
                refusal.failure().message().startsWith(message),
                refusal.failure().message());
    }
}
