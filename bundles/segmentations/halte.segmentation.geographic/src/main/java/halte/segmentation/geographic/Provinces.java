package halte.segmentation.geographic;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which ranges of four digits lie in which province. Written by hand, by ranges and not by address: villages at a border of provinces
 * may be off, and ranges that mix provinces are left out.
 */
final class Provinces {

    private static final String[][] TABLE = {
        {
            "Drenthe",
            "7740-7769 7800-7949 7956-7999 8381-8387 8437-8439 9300-9349 9400-9478 9480-9499 9510-9539 9570-9579"
                    + " 9654-9659 9760-9769"
        },
        {"Flevoland", "1300-1379 3890-3899 8200-8259 8300-8322"},
        {
            "Fryslân", "8388-8436 8440-9299 9850-9853 9871-9873",
        },
        {
            "Gelderland",
            "3770-3790 3840-3888 3925-3925 4000-4119 4190-4199 5300-5339 6500-6584 6600-7399 8050-8054 8070-8099"
                    + " 8160-8195"
        },
        {
            "Groningen", "9350-9367 9479-9479 9500-9503 9540-9569 9580-9653 9660-9759 9770-9849 9860-9869 9880-9999",
        },
        {"Limburg", "5800-5817 5850-6019 6030-6499 6585-6587 6590-6599"},
        {"Noord-Brabant", "4600-4674 4676-4689 4700-5299 5340-5799 5821-5846 6020-6029"},
        {"Noord-Holland", "1000-1299 1380-1384 1394-1394 1398-1425 1430-2158 2165-2165"},
        {"Overijssel", "7400-7739 7770-7799 7950-7955 8000-8049 8055-8064 8100-8159 8260-8299 8325-8346 8355-8378"},
        {
            "Utrecht",
            "1390-1393 1396-1396 1426-1427 3400-3464 3467-3624 3626-3650 3654-3769 3800-3836 3900-3924 3926-3999"
        },
        {"Zeeland", "4300-4599 4675-4675 4690-4699"},
        {"Zuid-Holland", "2160-2163 2170-3399 3465-3466 4200-4209"},
    };

    private Provinces() {}

    static List<Range> all() {
        return Stream.of(TABLE)
                .flatMap(province -> Stream.of(province[1].split(" ")).map(range -> range(range, province[0])))
                .toList();
    }

    private static Range range(String digits, String province) {
        int from = Postcode.of(digits.substring(0, 4));
        int to = Postcode.of(digits.substring(5)) + Postcode.SLOTS - 1;
        return new Range(from, to, province, null, null);
    }
}
