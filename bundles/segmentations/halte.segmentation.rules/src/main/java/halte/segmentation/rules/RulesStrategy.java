package halte.segmentation.rules;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;

/** Puts customers into segments by conditions over their traits. */
@Component(service = SegmentationStrategy.class)
public final class RulesStrategy implements SegmentationStrategy {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "rules",
                new Text("Rules", "Regels"),
                new Text(
                        "Puts customers into segments by conditions over their traits.",
                        "Deelt klanten in doelgroepen in op grond van voorwaarden aan hun eigenschappen."),
                1,
                0);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return RuleReader.read(parameters).traits().stream()
                .map(Trait::declaration)
                .toList();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        RuleSet rules = RuleReader.read(context.parameters());
        List<Text> findings = findings(rules, population);
        return new RulesModel(rules, findings, RulesData.write(context.parameters(), findings));
    }

    private static List<Text> findings(RuleSet rules, TraitTable population) {
        List<Text> findings = new ArrayList<>();
        for (String name : rules.unused()) {
            findings.add(new Text(
                    "No condition looks at the trait '" + name + "'.",
                    "Geen voorwaarde kijkt naar de eigenschap '" + name + "'."));
        }
        for (Trait trait : rules.traits()) {
            if (population.size() > 0 && isEmpty(population.columns().get(trait.position()))) {
                findings.add(new Text(
                        "Nobody has a value for the trait '" + trait.name() + "': check its name and its source.",
                        "Niemand heeft een waarde voor de eigenschap '" + trait.name()
                                + "': controleer de naam en de bron."));
            }
        }
        return findings;
    }

    private static boolean isEmpty(TraitColumn column) {
        return IntStream.range(0, column.size())
                .allMatch(row -> Double.isNaN(column.number(row)) && column.text(row) == null);
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return RulesData.read(data);
    }
}
