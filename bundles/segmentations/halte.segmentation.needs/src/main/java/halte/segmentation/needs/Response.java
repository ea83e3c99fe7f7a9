package halte.segmentation.needs;

import halte.model.Text;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was asked in a wave and who answered.
 *
 * @param title the wave
 * @param asked by group
 * @param answered by group
 * @param askedOfAll in any group or none
 * @param answeredOfAll likewise
 */
record Response(Text title, long[] asked, long[] answered, long askedOfAll, long answeredOfAll) {

    /** Returns the response by wave; without waves that of all customers, as if all had been asked. */
    static List<Response> all(Fitted fitted) {
        List<Response> all = new ArrayList<>();
        for (int wave = 0; wave < fitted.wanted().waves().size(); wave++) {
            all.add(of(fitted, wave));
        }
        return all.isEmpty() ? List.of(of(fitted, -1)) : all;
    }

    private static Response of(Fitted fitted, int wave) {
        NeedsTraits traits = new NeedsTraits(fitted.wanted());
        Gathering gathered = fitted.gathered();
        long[] asked = new long[fitted.groups().size()];
        long[] answered = new long[asked.length];
        long[] all = new long[2];
        TraitTable.Cursor row = gathered.population().cursor();
        for (int i = 0; i < gathered.population().size(); i++) {
            row.to(i);
            if (wave >= 0 && !(row.number(traits.invited(wave)) > 0)) {
                continue;
            }
            boolean did = wave < 0 || traits.answered(wave) < 0
                    ? gathered.answered(i)
                    : row.number(traits.answered(wave)) > 0;
            all[0]++;
            all[1] += did ? 1 : 0;
            for (long left = gathered.mask(i); left != 0; left &= left - 1) {
                int group = Long.numberOfTrailingZeros(left);
                asked[group]++;
                answered[group] += did ? 1 : 0;
            }
        }
        Text title = wave < 0
                ? new Text("all customers", "alle klanten")
                : fitted.wanted().waves().get(wave).title();
        return new Response(title, asked, answered, all[0], all[1]);
    }
}
