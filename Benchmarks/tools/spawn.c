// The duration of complete processes: two commands alternately, each from posix_spawn to its exit.
// usage: spawn TIMES COMMAND ARGUMENT… -- COMMAND ARGUMENT…   prints the median of each, in milliseconds. Output of the commands is dropped.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double run(char **command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  struct timespec start, end;
  pid_t child;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (posix_spawnp(&child, command[0], &actions, NULL, command, environ) != 0 || waitpid(child, &status, 0) != child) {
    perror(command[0]);
    exit(1);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "spawn: %s failed with status %d\n", command[0], status);
    exit(1);
  }
  return (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
}

int main(int argc, char **argv) {
  int times = argc > 1 ? atoi(argv[1]) : 0, split = 2;
  while (split < argc && strcmp(argv[split], "--") != 0) split++;
  if (times < 1 || split == 2 || split + 1 >= argc) return fprintf(stderr, "usage: spawn TIMES COMMAND… -- COMMAND…\n"), 2;
  char **first = argv + 2, **second = argv + split + 1;
  argv[split] = NULL;
  double *a = calloc((size_t)times, sizeof *a), *b = calloc((size_t)times, sizeof *b);
  if (!a || !b) return 1;
  // Run both once without measuring, so that their files are in memory.
  run(first);
  run(second);
  for (int i = 0; i < times; i++) {
    a[i] = run(first);
    b[i] = run(second);
  }
  qsort(a, (size_t)times, sizeof *a, by_value);
  qsort(b, (size_t)times, sizeof *b, by_value);
  printf("%.3f %.3f\n", a[times / 2], b[times / 2]);
  return 0;
}
