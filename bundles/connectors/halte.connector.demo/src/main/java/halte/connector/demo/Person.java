package halte.connector.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A made-up person. What a source does not know of him is null: nobody knows more than the source that holds it.
 *
 * @param number his number, from 0 on; in no record
 * @param behaviour how he behaves; in no record
 * @param motive what leads him; in no record
 * @param registered whether the CRM knows him
 * @param oldEmail an address under which he registered once more, or null
 * @param cookies his devices, the favourite one first
 * @param webShare how likely he orders on the web instead of in a store
 * @param favourites the categories that he likes most
 */
record Person(
        int number,
        Behaviour behaviour,
        Motive motive,
        boolean registered,
        String crmId,
        String email,
        String oldEmail,
        String card,
        String firstName,
        String lastName,
        String gender,
        LocalDate born,
        String postcode,
        String town,
        boolean newsletter,
        boolean marketing,
        boolean analytics,
        List<String> cookies,
        double webShare,
        int store,
        List<Integer> favourites) {}
