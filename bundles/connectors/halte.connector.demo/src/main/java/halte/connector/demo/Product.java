package halte.connector.demo;

import java.math.BigDecimal;

/** Something that the shop sells. */
record Product(String code, String name, String category, BigDecimal price) {}
