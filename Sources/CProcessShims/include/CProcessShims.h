// prctl(2), which Swift cannot call because it is variadic, and the GNU C library's malloc. Functions return -1 and set errno on failure.
#ifndef CPROCESSSHIMS_H
#define CPROCESSSHIMS_H

int process_set_dumpable(int dumpable);

// Bounds how many arenas malloc uses, and returns blocks of at least `mapped` bytes to the system as soon as they are freed. Call it before threads
// are started. Returns -1 without errno if malloc does not support it.
int process_bound_heap(int arenas, int mapped);

// Returns to the system what malloc has kept of freed memory.
void process_release_heap(void);

// Unmaps the pages of programs' and libraries' code and constants; those that are still needed are mapped again from the system's cache.
void process_release_code(void);

// From now on SIGINT, SIGTERM and SIGHUP do not end the process, unless they are ignored. Returns a descriptor on which each of them can be read as a byte, its number, without
// waiting. Call it once. Returns -1, and changes nothing, if there are no descriptors left.
int process_catch_signals(void);

#endif
