package no.samtakt.schedule.solver;

/** A set of small numbers that is filled, gone through and emptied often. */
final class Marks {

    private final boolean[] marked;
    private final int[] list;
    private int count;

    Marks(int size) {
        marked = new boolean[size];
        list = new int[size];
    }

    void add(int number) {
        if (!marked[number]) {
            marked[number] = true;
            list[count++] = number;
        }
    }

    int count() {
        return count;
    }

    /** The number added as so many before it. */
    int get(int index) {
        return list[index];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            marked[list[i]] = false;
        }
        count = 0;
    }
}
