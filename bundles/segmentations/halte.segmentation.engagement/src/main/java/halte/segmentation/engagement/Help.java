package halte.segmentation.engagement;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitRow;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * When a new customer needs help with what he bought.
 *
 * @param types the types of touches that are help articles
 * @param topic the field that names what an article is about
 * @param withinDays at most so many days after the first order
 * @param minutes more than so many minutes of reading
 * @param today over which time up to now reading counts
 * @param message what to send, {@code {topics}} standing for what was read
 */
record Help(Set<String> types, String topic, double withinDays, double minutes, Duration today, Text message) {

    private static final Text MESSAGE = new Text(
            "Welcome! You read about {topics}. Here is how to get started; reply if you would like us to help.",
            "Welkom! U las over {topics}. Zo gaat u van start; antwoord gerust als wij u mogen helpen.");

    static Help read(Parameters all) {
        Parameters own = all.has("help") ? all.tree("help") : Parameters.NONE;
        own.allow(Set.of("types", "topic", "within-days", "minutes", "hours", "message"));
        double days = own.number("within-days", 7);
        double minutes = own.number("minutes", 20);
        int hours = own.whole("hours", 24);
        if (!(days > 0 && days <= 365)) {
            throw own.invalid("within-days", "must be above 0 and at most 365");
        }
        if (!(minutes >= 0 && minutes <= 100_000)) {
            throw own.invalid("minutes", "must be from 0 to 100000");
        }
        if (hours < 1 || hours > 8760) {
            throw own.invalid("hours", "must be from 1 to 8760");
        }
        Set<String> types = own.has("types") ? Set.copyOf(new HashSet<>(own.texts("types"))) : Set.of("help-article");
        if (types.isEmpty()) {
            throw own.invalid("types", "must name at least one type of touch");
        }
        Text message = own.has("message") ? own.words("message") : MESSAGE;
        return new Help(types, topic(own), days, minutes, Duration.ofHours(hours), message);
    }

    /** Tells whether somebody needs help: a new customer who read for long. */
    boolean needed(TraitRow row) {
        return isNew(row) && reads(row);
    }

    boolean isNew(TraitRow row) {
        return Rhythm.age(row) <= withinDays;
    }

    boolean reads(TraitRow row) {
        return row.number(EngagementTraits.READING) > minutes * 60;
    }

    private static String topic(Parameters own) {
        String topic = own.text("topic", "touchpoint");
        boolean property = topic.startsWith("property:") && topic.length() > "property:".length();
        if (!topic.equals("touchpoint") && !property) {
            throw own.invalid("topic", "must be touchpoint or property:<name>");
        }
        return topic;
    }
}
