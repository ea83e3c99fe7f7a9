package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.micro.pack.PackTrait;
import java.util.ArrayList;
import java.util.List;

/** Shows what distinguishes each group from everybody. */
final class ProfileTable {

    private ProfileTable() {}

    static Table of(List<Group> groups, List<Profile> profiles, Space space, List<PackTrait> traits) {
        List<List<Object>> rows = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            Profile profile = profiles.get(place);
            for (int column : profile.telling()) {
                Feature feature = space.feature(column);
                rows.add(Table.row(
                        groups.get(place).segment().title(),
                        traits.get(feature.trait()).name(),
                        feature.value(),
                        profile.effect(column),
                        feature.scaling().back(profile.mean(column)),
                        feature.scaling().back(0),
                        profile.words(column)));
            }
        }
        return new Table(
                "profile",
                new Text("What distinguishes the groups", "Wat de groepen onderscheidt"),
                List.of(
                        Table.Column.of("group", "Group", "Groep"),
                        Table.Column.of("trait", "Trait", "Kenmerk"),
                        Table.Column.of("value", "Value", "Waarde"),
                        Table.Column.of("effect", "Effect, in standard deviations", "Effect, in standaardafwijkingen"),
                        Table.Column.of("group-value", "Typically, in the group", "Meestal, in de groep"),
                        Table.Column.of("all-value", "Typically, of everybody", "Meestal, bij iedereen"),
                        Table.Column.of("words", "In words", "In woorden")),
                rows);
    }
}
