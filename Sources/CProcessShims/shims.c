#define _GNU_SOURCE
#include "CProcessShims.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

int process_set_dumpable(int dumpable) { return prctl(PR_SET_DUMPABLE, (unsigned long)dumpable, 0UL, 0UL, 0UL); }

int process_bound_heap(int arenas, int mapped) {
  // Setting a threshold also keeps malloc from raising it.
  return mallopt(M_ARENA_MAX, arenas) && mallopt(M_MMAP_THRESHOLD, mapped) && mallopt(M_TRIM_THRESHOLD, 2 * mapped) ? 0 : -1;
}

void process_release_heap(void) { (void)malloc_trim(0); }

static int release_segments(struct dl_phdr_info *object, size_t size, void *page) {
  (void)size;
  // The kernel's own object.
  if (strncmp(object->dlpi_name, "linux-", 6) == 0) return 0;
  uintptr_t mask = ~(*(uintptr_t *)page - 1);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    // What was written to, such as relocations, is in no file.
    if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W) != 0) continue;
    uintptr_t first = (object->dlpi_addr + segment->p_vaddr) & mask;
    uintptr_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_filesz) & mask;
    if (end > first) (void)madvise((void *)first, end - first, MADV_DONTNEED);
  }
  return 0;
}

void process_release_code(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  (void)dl_iterate_phdr(release_segments, &page);
}

static int caught_signals = -1;

static void catch_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // If the pipe is full, there are enough signals in it.
  ssize_t written = write(caught_signals, &byte, 1);
  (void)written;
  errno = error;
}

int process_catch_signals(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  caught_signals = ends[1];
  // Without SA_RESTART: what waits for a terminal is to return.
  struct sigaction action = {.sa_handler = catch_signal};
  sigemptyset(&action.sa_mask);
  const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (int i = 0; i < 3; i++) {
    struct sigaction present;
    // nohup and background jobs ignore some of them.
    if (sigaction(numbers[i], NULL, &present) == 0 && present.sa_handler != SIG_IGN) (void)sigaction(numbers[i], &action, NULL);
  }
  return ends[0];
}
