package halte.segmentation.demographic;

import halte.trait.api.TraitRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups of a dimension, and who is in which. */
final class Grouping {

    private final Dimension dimension;
    private final int trait;
    private final int year;
    private final List<Group> groups;
    private final double[] from;
    private final double[] below;
    private final Map<String, Integer> byValue = new HashMap<>();
    private int other = -1;
    private int unknown = -1;

    /**
     * Makes a grouping.
     *
     * @param trait the trait's position in a row
     * @param year the year of asking, from which ages are counted
     */
    Grouping(Dimension dimension, int trait, int year, List<Group> groups) {
        this.dimension = dimension;
        this.trait = trait;
        this.year = year;
        this.groups = List.copyOf(groups);
        this.from = groups.stream().mapToDouble(Group::from).toArray();
        this.below = groups.stream().mapToDouble(Group::below).toArray();
        for (int i = 0; i < groups.size(); i++) {
            index(i, groups.get(i));
        }
    }

    private void index(int position, Group group) {
        group.values().forEach(value -> byValue.put(value, position));
        if (group.id().equals(Group.UNKNOWN) && group.values().isEmpty()) {
            unknown = position;
        } else if (group.id().equals(Group.OTHER) && group.values().isEmpty()) {
            other = position;
        }
    }

    Dimension dimension() {
        return dimension;
    }

    List<Group> groups() {
        return groups;
    }

    /** Tells whether a group is of those of whom the dimension is not known. */
    boolean unknown(int group) {
        return group == unknown;
    }

    /** Returns the position of a customer's group; negative when he is in none. */
    int of(TraitRow row) {
        return dimension.kind() == Kind.CATEGORY ? ofValue(value(row, trait)) : ofNumber(number(row));
    }

    private int ofValue(String value) {
        if (value == null) {
            return unknown;
        }
        Integer known = byValue.get(value);
        return known == null ? other : known;
    }

    private int ofNumber(double number) {
        if (!dimension.kind().possible(number)) {
            return unknown;
        }
        for (int i = 0; i < from.length; i++) {
            if (number >= from[i] && number < below[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a customer's number, which for a year of birth is his age; NaN when there is none. */
    double number(TraitRow row) {
        return number(row, dimension.kind(), trait, year);
    }

    /** Returns a value as a person would read it; null when there is none. */
    String shown(TraitRow row) {
        return value(row, trait);
    }

    /** Returns a customer's number, which for a year of birth is his age; NaN when there is none. */
    static double number(TraitRow row, Kind kind, int trait, int year) {
        double number = row.number(trait);
        if (kind != Kind.BIRTH_YEAR) {
            return number;
        }
        return year - (Double.isNaN(number) ? yearOf(row.text(trait)) : number);
    }

    private static double yearOf(String date) {
        boolean begins = date != null
                && date.length() >= 10
                && date.charAt(4) == '-'
                && date.chars().limit(4).allMatch(Character::isDigit);
        return begins ? Integer.parseInt(date, 0, 4, 10) : Double.NaN;
    }

    /** Returns a customer's text without blanks around it; null when there is none. */
    static String value(TraitRow row, int trait) {
        String text = row.text(trait);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
