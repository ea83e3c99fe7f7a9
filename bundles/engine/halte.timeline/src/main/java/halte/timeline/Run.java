package halte.timeline;

import java.time.Instant;

/**
 * One run of a program, for all customers or for one.
 *
 * @param at the moment of asking, in milliseconds
 * @param members who is in which segments
 * @param failures what went wrong so far, by output
 * @param made the texts made so far, by output; null where none are made
 */
record Run(long at, Members members, Failures failures, MadeTexts[] made) {

    static Run begin(Program program, Instant at, Members members) {
        Program.Output[] outputs = program.outputs();
        MadeTexts[] made = new MadeTexts[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            made[i] = outputs[i].lists() ? new MadeTexts() : null;
        }
        return new Run(at.toEpochMilli(), members, new Failures(outputs.length), made);
    }
}
