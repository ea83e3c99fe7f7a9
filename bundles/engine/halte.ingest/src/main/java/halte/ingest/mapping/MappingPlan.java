package halte.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A mapping with its templates read: knows which fields it needs and binds to a stream that has them. */
public final class MappingPlan {

    private final Mapping mapping;
    private final Map<String, Template> templates = new LinkedHashMap<>();

    public MappingPlan(Mapping mapping) {
        this.mapping = mapping;
        add("id", mapping.id());
        add("at", mapping.at());
        for (int i = 0; i < mapping.identifiers().size(); i++) {
            add("identifiers[" + i + "].value", mapping.identifiers().get(i).value());
        }
        for (int i = 0; i < mapping.traits().size(); i++) {
            add("traits[" + i + "].value", mapping.traits().get(i).value());
        }
        for (int i = 0; i < mapping.consents().size(); i++) {
            add("consents[" + i + "].value", mapping.consents().get(i).value());
        }
        if (mapping.touch() != null) {
            addTouch(mapping.touch());
        }
    }

    private void addTouch(Mapping.TouchRule touch) {
        add("touch.type", touch.type());
        for (int i = 0; i < touch.types().size(); i++) {
            add("touch.types[" + i + "].type", touch.types().get(i).type());
        }
        add("touch.channel", touch.channel());
        add("touch.touchpoint", touch.touchpoint());
        add("touch.campaign", touch.campaign());
        add("touch.coupon", touch.coupon());
        add("touch.order", touch.order());
        add("touch.text", touch.text());
        add("touch.rating", touch.rating());
        add("touch.duration", touch.duration());
        add("touch.consent", touch.consent());
        add("touch.currency", touch.currency());
        add("touch.amount", "sum".equals(touch.amount()) ? null : touch.amount());
        touch.properties().forEach((name, value) -> add("touch.properties." + name, value));
        if (touch.line() != null) {
            addLine(touch.line());
        }
    }

    private void addLine(Mapping.LineRule line) {
        add("touch.line.product", line.product());
        add("touch.line.name", line.name());
        add("touch.line.category", line.category());
        add("touch.line.quantity", line.quantity());
        add("touch.line.unitPrice", line.unitPrice());
        add("touch.line.amount", line.amount());
    }

    private void add(String where, String source) {
        if (source != null) {
            templates.put(where, Template.parse(source, where));
        }
    }

    /** Checks what needs no stream. */
    void check() {
        new MappingCheck(mapping).check();
        fields();
        bind(List.copyOf(fields()));
    }

    /** Returns the fields that a stream must have. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        templates.values().forEach(template -> template.fieldsInto(fields));
        conditions().forEach((where, condition) -> Conditions.fieldsInto(condition, where, fields));
        return fields;
    }

    private Map<String, Mapping.Condition> conditions() {
        Map<String, Mapping.Condition> conditions = new LinkedHashMap<>();
        leaveOut("skip", mapping.skip(), conditions);
        leaveOut("reject", mapping.reject(), conditions);
        if (mapping.touch() != null) {
            for (Mapping.TypeCase one : mapping.touch().types()) {
                conditions.put("touch.types[" + conditions.size() + "].when", one.when());
            }
            if (mapping.touch().when() != null) {
                conditions.put("touch.when", mapping.touch().when());
            }
        }
        return conditions;
    }

    private static void leaveOut(
            String where, List<Mapping.LeaveOut> rules, Map<String, Mapping.Condition> conditions) {
        for (int i = 0; i < rules.size(); i++) {
            conditions.put(where + "[" + i + "].when", rules.get(i).when());
        }
    }

    /** Returns the mapping. */
    public Mapping mapping() {
        return mapping;
    }

    /** Returns which of the mapping's fields a stream lacks. */
    public List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>(fields());
        missing.removeAll(names);
        return missing;
    }

    /** Tells whether ids depend on where a record stands, so that they cannot be found again when others were deleted. */
    public boolean idsByPosition() {
        return templates.get("id").uses(Template.POSITION);
    }

    /** Returns the text with which all ids begin; empty when there is none. */
    public String idPrefix() {
        return templates.get("id").prefix();
    }

    /** Returns what gives a record's id, or null. */
    public Function<Row, String> ids(List<String> names) {
        Value id = templates.get("id").bindComplete(names);
        return row -> id.text(row);
    }

    /** Binds to a stream's fields, all of which are there. */
    public RecordMapper bind(List<String> names) {
        return new RecordMapper(mapping, this, names);
    }

    /** Tells whether a template is there and looks at the record's fields, so that what it gives differs between records. */
    boolean usesFields(String where) {
        Set<String> used = new LinkedHashSet<>();
        if (templates.containsKey(where)) {
            templates.get(where).fieldsInto(used);
        }
        return !used.isEmpty();
    }

    Value value(String where, List<String> names) {
        Template template = templates.get(where);
        return template == null ? Value.NONE : template.bind(names);
    }

    Value complete(String where, List<String> names) {
        Template template = templates.get(where);
        return template == null ? Value.NONE : template.bindComplete(names);
    }
}
