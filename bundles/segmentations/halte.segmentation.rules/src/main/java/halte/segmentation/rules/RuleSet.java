package halte.segmentation.rules;

import java.util.List;

/**
 * All rules of a segmentation, compiled.
 *
 * @param rules the rules in their order
 * @param traits the traits that they look at, by position
 * @param unused names of traits that are declared but that no rule looks at
 * @param overlap whether a customer may be in several segments; otherwise the first that holds wins
 */
record RuleSet(List<Rule> rules, List<Trait> traits, List<String> unused, boolean overlap) {}
