// prctl(2), which Swift cannot call because it is variadic. Returns -1 and sets errno on failure.
#ifndef CPROCESSSHIMS_H
#define CPROCESSSHIMS_H

int process_set_dumpable(int dumpable);

#endif
