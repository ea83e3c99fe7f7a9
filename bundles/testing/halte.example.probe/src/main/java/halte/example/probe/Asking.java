package halte.example.probe;

import halte.model.HalteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Threads that ask in turn, each question when it is due or, when late, as soon as possible; none is left out. */
final class Asking {

    private static final int MESSAGES = 5;

    private final Question question;
    private final long between;
    private final long begun = System.nanoTime();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong last = new AtomicLong(Long.MAX_VALUE);
    private final LongAdder made = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);
    private final LongAccumulator latest = new LongAccumulator(Long::max, 0);
    private final Map<String, Answered> answers = new ConcurrentSkipListMap<>();
    private final Map<String, Boolean> messages = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    Asking(Question question, int perSecond) {
        this.question = question;
        this.between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void on(int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::ask, "probe-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void ask() {
        for (long number = next.getAndIncrement(); number < last.get(); number = next.getAndIncrement()) {
            long due = begun + number * between;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long start = System.nanoTime();
            latest.accumulate(start - due);
            askSafely(number);
            longest.accumulate(System.nanoTime() - start);
            made.increment();
        }
    }

    private void askSafely(long number) {
        try {
            count(question.ask(number));
        } catch (HalteException refused) {
            fail(refused.failure().code() + " " + refused.failure().message());
        } catch (RuntimeException | LinkageError bug) {
            fail(bug.toString());
        }
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, key -> new Answered()).at(System.nanoTime() - begun);
    }

    private void fail(String message) {
        failed.increment();
        if (messages.size() < MESSAGES) {
            messages.put(message.replace('"', '\''), true);
        }
    }

    String end() throws InterruptedException {
        last.set((System.nanoTime() - begun) / between);
        for (Thread thread : threads) {
            thread.join();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return "{\"due\": " + last + ", \"made\": " + made + ", \"failed\": " + failed + ", \"millis\": " + millis
                + ", \"longestMicros\": " + TimeUnit.NANOSECONDS.toMicros(longest.get())
                + ", \"latestMillis\": " + TimeUnit.NANOSECONDS.toMillis(latest.get())
                + ", \"messages\": " + list() + ", \"answers\": " + counts() + ", \"spans\": " + told(Answered::span)
                + "}";
    }

    private String list() {
        return messages.keySet().stream().map(text -> '"' + text + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    /** Returns how often each answer came until now, as JSON. */
    String counts() {
        return told(Answered::times);
    }

    private String told(Function<Answered, Object> what) {
        return answers.entrySet().stream()
                .map(each -> '"' + each.getKey() + "\": " + what.apply(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
