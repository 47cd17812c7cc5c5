#define _GNU_SOURCE
#include "CProcessShims.h"

#include <link.h>
#include <malloc.h>
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
