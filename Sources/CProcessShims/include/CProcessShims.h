// prctl(2), which Swift cannot call because it is variadic. Both functions return -1 and set errno on failure.
#ifndef CPROCESSSHIMS_H
#define CPROCESSSHIMS_H

int process_set_dumpable(int dumpable);
int process_dumpable(void);

#endif
