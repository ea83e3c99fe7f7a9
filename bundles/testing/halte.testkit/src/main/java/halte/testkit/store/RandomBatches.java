package halte.testkit.store;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Reject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Batches with all that a batch can hold, made by chance: repeated ids, repeated identifiers, missing parts, odd characters. */
public final class RandomBatches {

    /** Names of the properties used. */
    public static final List<String> PROPERTIES = List.of("device", "wifi ssid");

    /** Names of the declared traits used. */
    public static final List<String> TRAITS = List.of("home-town", "birth-year");

    /** Consent purposes used. */
    public static final List<String> PURPOSES = List.of("marketing", "analytical");

    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final String[] CHANNELS = {null, "web", "store", "e-mail ✉"};
    private static final String[] CUSTOMERS = {"anna", "O'Brien", "x\"y", "ünï", "a:b", "a", "b", " \uD83D\uDE00 "};

    private final Random random;
    private final String source;
    private final int ids;

    /**
     * Makes a maker of batches.
     *
     * @param seed the same seed makes the same batches
     * @param source the source of all touches
     * @param ids from how many ids to choose; fewer make more duplicates
     */
    public RandomBatches(long seed, String source, int ids) {
        random = new Random(seed);
        this.source = source;
        this.ids = ids;
    }

    /**
     * Makes the next batch.
     *
     * @param size the number of touches
     */
    public Batch next(int size) {
        List<Touch> touches = new ArrayList<>();
        List<IdentifierLink> links = new ArrayList<>();
        List<DeclaredTrait> traits = new ArrayList<>();
        List<Consent> consents = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            touches.add(touch());
            if (random.nextInt(4) == 0) {
                links.add(new IdentifierLink(identifier(), identifier(), "t" + i, moment()));
                traits.add(
                        new DeclaredTrait(identifier(), any(TRAITS), "value " + random.nextInt(9), moment(), source));
                consents.add(new Consent(identifier(), any(PURPOSES), random.nextBoolean(), moment(), source));
                rejects.add(new Reject(0, source, "s", random.nextInt(ids), "BAD", "bad", "r;a;w", moment()));
            }
        }
        return new Batch(source, "s", touches, links, traits, consents, rejects, "c" + random.nextInt());
    }

    private Touch touch() {
        TouchBuilder touch = Touch.of(
                        source,
                        "id-" + random.nextInt(ids),
                        random.nextBoolean() ? "order" : "page-view",
                        OffsetDateTime.ofInstant(moment(), ZoneOffset.ofHours(random.nextInt(24) - 12)))
                .receivedAt(START)
                .channel(CHANNELS[random.nextInt(CHANNELS.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            Identifier identifier = identifier();
            touch.identifier(identifier.kind(), identifier.value());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            touch.line(new ProductLine(
                    "p" + random.nextInt(30), maybe("name"), maybe("c" + random.nextInt(3)), decimal(), decimal()));
        }
        for (String property : PROPERTIES) {
            touch.property(property, maybe("v" + random.nextInt(5)));
        }
        return rest(touch).build();
    }

    private TouchBuilder rest(TouchBuilder touch) {
        BigDecimal amount = decimal();
        return touch.touchpoint(maybe("till " + random.nextInt(4)))
                .amount(amount == null ? null : new Money(amount, random.nextBoolean() ? "EUR" : "GBP"))
                .duration(random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(100_000)))
                .rating(decimal())
                .text(maybe("words, \"quoted\"\nand more"))
                .campaign(maybe("spring"))
                .coupon(maybe("SAVE" + random.nextInt(20)))
                .order(maybe("id-" + random.nextInt(ids)))
                .consent(maybe("analytics"));
    }

    private Identifier identifier() {
        String name = CUSTOMERS[random.nextInt(CUSTOMERS.length)];
        return new Identifier(random.nextBoolean() ? "email" : "card", name + random.nextInt(10));
    }

    private Instant moment() {
        return START.plusMillis(random.nextInt(1_000) * 86_400_123L);
    }

    private BigDecimal decimal() {
        return random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 3);
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? null : text;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
