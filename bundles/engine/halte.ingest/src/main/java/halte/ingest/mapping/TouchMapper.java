package halte.ingest.mapping;

import halte.model.ProductLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of a mapping that makes touches, bound to a stream. */
final class TouchMapper {

    private record Case(Conditions.Test when, Value type) {}

    private final Conditions.Test when;
    private final List<Case> cases = new ArrayList<>();
    private final NumberReader numbers;
    private final boolean sum;
    private final long millisPerUnit;
    private final LineMapper line;
    private final String[] propertyNames;
    private final Value[] properties;
    private final Value channel;
    private final Value touchpoint;
    private final Value campaign;
    private final Value coupon;
    private final Value order;
    private final Value text;
    private final Value rating;
    private final Value duration;
    private final Value consent;
    private final Value amount;
    private final Value currency;

    TouchMapper(
            Mapping.TouchRule rule, MappingPlan plan, List<String> names, Conditions conditions, NumberReader numbers) {
        this.numbers = numbers;
        when = conditions.compile(rule.when());
        for (Mapping.TypeCase one : rule.types()) {
            Value type = plan.value("touch.types[" + cases.size() + "].type", names);
            cases.add(new Case(conditions.compile(one.when()), type));
        }
        cases.add(new Case(row -> true, plan.value("touch.type", names)));
        sum = "sum".equals(rule.amount());
        line = rule.line() == null ? null : new LineMapper(plan, names, numbers);
        millisPerUnit = millis(rule.durationUnit());
        propertyNames = rule.properties().keySet().toArray(String[]::new);
        properties = rule.properties().keySet().stream()
                .map(property -> plan.value("touch.properties." + property, names))
                .toArray(Value[]::new);
        channel = plan.value("touch.channel", names);
        touchpoint = plan.value("touch.touchpoint", names);
        campaign = plan.value("touch.campaign", names);
        coupon = plan.value("touch.coupon", names);
        order = plan.value("touch.order", names);
        text = plan.value("touch.text", names);
        rating = plan.value("touch.rating", names);
        duration = plan.value("touch.duration", names);
        consent = plan.value("touch.consent", names);
        amount = plan.value("touch.amount", names);
        currency = plan.value("touch.currency", names);
    }

    private static long millis(String unit) {
        return switch (unit == null ? "seconds" : unit) {
            case "millis" -> 1;
            case "minutes" -> 60_000;
            case "hours" -> 3_600_000;
            default -> 1000;
        };
    }

    boolean applies(Row row) {
        return when.of(row);
    }

    void map(Row row, Draft draft) {
        draft.type = required(type(row), "TYPE_MISSING", "type");
        required(draft.id, "ID_MISSING", "id");
        if (draft.at == null) {
            throw Refusal.reject("DATE_MISSING", "The record has no date.");
        }
        draft.channel = channel.text(row);
        draft.touchpoint = touchpoint.text(row);
        draft.campaign = campaign.text(row);
        draft.coupon = coupon.text(row);
        draft.order = order.text(row);
        draft.text = text.text(row);
        draft.rating = numbers.read(rating.of(row), "rating");
        draft.duration = duration(row);
        draft.consent = consent.text(row);
        draft.properties = properties(row);
        draft.currency = currency.text(row);
        addLine(row, draft);
        amount(row, draft);
    }

    private String type(Row row) {
        for (Case one : cases) {
            if (one.when.of(row)) {
                return one.type.text(row);
            }
        }
        return null;
    }

    private static String required(String value, String code, String what) {
        if (value == null) {
            throw Refusal.reject(code, "The record has no " + what + ".");
        }
        return value;
    }

    private Duration duration(Row row) {
        BigDecimal length = numbers.read(duration.of(row), "duration");
        return length == null
                ? null
                : Duration.ofMillis(
                        length.multiply(BigDecimal.valueOf(millisPerUnit)).longValue());
    }

    private void amount(Row row, Draft draft) {
        draft.amountIsSum = sum;
        if (!sum) {
            draft.amount = numbers.money(amount.of(row), "amount", draft.currency);
        }
        if (draft.amount != null && !isCurrency(draft.currency)) {
            throw Refusal.reject("CURRENCY_INVALID", "The currency is no ISO 4217 code such as EUR.");
        }
    }

    private static boolean isCurrency(String code) {
        return code != null
                && code.length() == 3
                && isLetter(code.charAt(0))
                && isLetter(code.charAt(1))
                && isLetter(code.charAt(2));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private void addLine(Row row, Draft draft) {
        ProductLine made = line == null ? null : line.map(row, draft);
        if (made != null) {
            draft.lines.add(made);
            draft.amount = sum ? made.amount() : null;
        } else if (line != null && sum && GivenBack.isRefund(draft.type)) {
            draft.amount = line.total(row, draft);
        }
    }

    private Map<String, String> properties(Row row) {
        if (properties.length == 0) {
            return Map.of();
        }
        if (properties.length == 1) {
            String value = properties[0].text(row);
            return value == null ? Map.of() : Map.of(propertyNames[0], value);
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i++) {
            String value = properties[i].text(row);
            if (value != null) {
                found.put(propertyNames[i], value);
            }
        }
        return found;
    }
}
