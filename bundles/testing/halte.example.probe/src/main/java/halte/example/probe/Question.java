package halte.example.probe;

/** A numbered question; the answer is what answers are counted by. */
interface Question {

    String ask(long number);
}
