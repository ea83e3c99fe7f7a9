package halte.segmentation.propensity;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class PropensityData {

    private static final int VERSION = 1;

    private PropensityData() {}

    static Map<String, Object> write(Knowledge knowledge, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(PropensityStrategy.ID, VERSION, findings);
        data.put("ranks", knowledge.ranks());
        if (knowledge.ranks()) {
            data.put("cuts", cuts(knowledge.cuts()));
            Scorer scorer = knowledge.scorer();
            data.put("constant", scorer.coefficients()[0]);
            data.put("shift", scorer.shift());
            data.put("stretch", scorer.stretch());
            List<Map<String, Object>> terms = new ArrayList<>();
            for (int i = 0; i < scorer.terms().size(); i++) {
                terms.add(term(scorer, i));
            }
            data.put("terms", terms);
        }
        return data;
    }

    private static Map<String, Object> cuts(Cuts cuts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rate", cuts.rate());
        if (!Double.isNaN(cuts.ready())) {
            tree.put("ready", cuts.ready());
        }
        if (!Double.isNaN(cuts.warming())) {
            tree.put("warming", cuts.warming());
        }
        return tree;
    }

    private static Map<String, Object> term(Scorer scorer, int number) {
        Term term = scorer.terms().get(number);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("variable", scorer.variables().get(term.variable()).name());
        tree.put("missing", term.missing());
        tree.put("low", term.low());
        tree.put("high", term.high());
        tree.put("centre", term.centre());
        tree.put("scale", term.scale());
        tree.put("mean", term.mean());
        tree.put("lean", term.lean());
        tree.put("coefficient", scorer.coefficients()[number + 1]);
        return tree;
    }

    static PropensityModel read(PropensityParameters wanted, Parameters data) {
        return ModelData.read(data, PropensityStrategy.ID, VERSION, tree -> {
            Knowledge knowledge = tree.flag("ranks", false)
                    ? new Knowledge(scorer(wanted.features().variables(), tree), cuts(tree.tree("cuts")))
                    : Knowledge.NONE;
            return new PropensityModel(wanted, knowledge, ModelData.findings(tree), List.of());
        });
    }

    private static Cuts cuts(Parameters tree) {
        return new Cuts(tree.number("rate"), tree.number("ready", Double.NaN), tree.number("warming", Double.NaN));
    }

    private static Scorer scorer(List<Variable> variables, Parameters tree) {
        List<Parameters> terms = tree.trees("terms");
        double[] coefficients = new double[terms.size() + 1];
        coefficients[0] = tree.number("constant");
        List<Term> read = new ArrayList<>();
        for (Parameters term : terms) {
            read.add(term(variables, term));
            coefficients[read.size()] = term.number("coefficient");
        }
        return new Scorer(variables, List.copyOf(read), coefficients, tree.number("shift"), tree.number("stretch"));
    }

    private static Term term(List<Variable> variables, Parameters tree) {
        List<String> names = variables.stream().map(Variable::name).toList();
        int variable = names.indexOf(tree.text("variable"));
        if (variable < 0) {
            throw tree.invalid("variable", "is none of the features");
        }
        return new Term(
                variable,
                tree.flag("missing", false),
                tree.number("low"),
                tree.number("high"),
                tree.number("centre"),
                tree.number("scale"),
                tree.number("mean"),
                tree.number("lean"));
    }
}
