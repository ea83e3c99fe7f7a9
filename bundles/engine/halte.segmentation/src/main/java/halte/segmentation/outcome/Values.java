package halte.segmentation.outcome;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Outcome.Question;
import halte.trait.api.TraitColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What came of each customer.
 *
 * @param share whether shares are compared: all values are 0 or 1
 * @param each by row the outcome; NaN when not known
 */
record Values(boolean share, double[] each) {

    static Values of(Question question, TraitColumn column, int[] rows) {
        double[] each = new double[column.size()];
        Arrays.fill(each, Double.NaN);
        for (int row : rows) {
            each[row] = value(question, column, row);
        }
        if (question.is() == null) {
            check(question, column, rows, each);
        }
        boolean share = question.is() != null
                || question.above() != null
                || IntStream.of(rows)
                        .mapToDouble(row -> each[row])
                        .allMatch(value -> Double.isNaN(value) || value == 0 || value == 1);
        return new Values(share, each);
    }

    private static double value(Question question, TraitColumn column, int row) {
        if (question.is() != null) {
            String text = column.text(row);
            return text == null ? Double.NaN : text.equals(question.is()) ? 1 : 0;
        }
        double number = column.number(row);
        if (Double.isNaN(number) || question.above() == null) {
            return number;
        }
        return number > question.above() ? 1 : 0;
    }

    private static void check(Question question, TraitColumn column, int[] rows, double[] each) {
        boolean texts = IntStream.of(rows).anyMatch(row -> Double.isNaN(each[row]) && column.text(row) != null);
        if (texts) {
            throw new Failure(
                            "OUTCOME_INVALID",
                            Actor.USER,
                            "The outcome '" + question.trait().name() + "' is a text, at least for some customers.",
                            "Say which text counts.")
                    .asException();
        }
    }
}
