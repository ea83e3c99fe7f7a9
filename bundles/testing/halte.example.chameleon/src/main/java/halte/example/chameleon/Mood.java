package halte.example.chameleon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a strategy behaves when it is asked about a customer. */
enum Mood {
    GOOD {
        @Override
        void act() {}
    },
    THROWS {
        @Override
        void act() {
            throw new IllegalStateException("in a bad mood");
        }
    },
    SLEEPS {
        @Override
        void act() {
            while (true) {
                try {
                    TimeUnit.DAYS.sleep(1);
                } catch (InterruptedException ignored) {
                    Thread.interrupted();
                }
            }
        }
    },
    EATS {
        @Override
        void act() {
            List<byte[]> eaten = new ArrayList<>();
            while (!eaten.contains(null)) {
                eaten.add(new byte[1 << 20]);
            }
        }
    };

    abstract void act();
}
