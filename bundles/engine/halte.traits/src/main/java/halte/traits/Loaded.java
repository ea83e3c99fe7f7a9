package halte.traits;

import halte.timeline.DeclaredValues;
import halte.timeline.Grants;
import halte.timeline.TimelineImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is held in memory of one state of the store. Immutable.
 *
 * @param version the store's version; empty when it cannot tell
 * @param last the number of the last touch read
 * @param withdrawals the store's count of withdrawals
 * @param unattributed the number of touches without identifier
 * @param names the names of all declared traits
 * @param image the timelines
 * @param declared the declared traits asked for so far
 * @param grants the consents asked for so far
 */
record Loaded(
        OptionalLong version,
        long last,
        long withdrawals,
        long unattributed,
        List<String> names,
        TimelineImage image,
        Map<String, DeclaredValues> declared,
        Map<String, Grants> grants) {

    boolean has(Set<String> properties, Set<String> declaredNames, Set<String> purposes) {
        return image.properties().containsAll(properties)
                && declaredNames.stream().allMatch(name -> declared.containsKey(name) || !names.contains(name))
                && grants.keySet().containsAll(purposes);
    }

    Loaded with(TimelineImage newImage) {
        return new Loaded(version, last, withdrawals, unattributed, names, newImage, declared, grants);
    }

    Loaded with(Map<String, DeclaredValues> moreDeclared, Map<String, Grants> moreGrants) {
        Map<String, DeclaredValues> allDeclared = new HashMap<>(declared);
        allDeclared.putAll(moreDeclared);
        Map<String, Grants> allGrants = new HashMap<>(grants);
        allGrants.putAll(moreGrants);
        return new Loaded(
                version, last, withdrawals, unattributed, names, image, Map.copyOf(allDeclared), Map.copyOf(allGrants));
    }
}
