// The lower bound: bytes back and forth on a Unix stream socket between two processes, without a protocol.
// usage: pingpong IN-FLIGHT MESSAGES   prints the messages per second and the mean time of one, in microseconds.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// The approximate size of a health check and its response on the wire.
enum { SIZE = 32 };

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void send_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t n = write(fd, bytes, count);
    if (n <= 0) fail("write");
    bytes += n;
    count -= (size_t)n;
  }
}

static void echo(int fd) {
  static char buffer[65536];
  ssize_t n;
  while ((n = read(fd, buffer, sizeof buffer)) > 0) send_all(fd, buffer, (size_t)n);
  exit(0);
}

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: pingpong IN-FLIGHT MESSAGES\n"), 2;
  long window = atol(argv[1]), total = atol(argv[2]);
  int fds[2];
  if (window < 1 || window > 1024 || total < window) return fprintf(stderr, "pingpong: wrong numbers\n"), 2;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) fail("socketpair");
  pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    close(fds[0]);
    echo(fds[1]);
  }
  close(fds[1]);

  static char message[SIZE * 1024], buffer[65536];
  memset(message, 'x', sizeof message);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  long sent = window, received = 0;
  size_t part = 0;
  send_all(fds[0], message, (size_t)(window * SIZE));
  while (received < total) {
    ssize_t n = read(fds[0], buffer, sizeof buffer);
    if (n <= 0) fail("read");
    part += (size_t)n;
    long whole = (long)(part / SIZE);
    part %= SIZE;
    received += whole;
    long more = whole < total - sent ? whole : total - sent;
    if (more > 0) send_all(fds[0], message, (size_t)(more * SIZE));
    sent += more;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  close(fds[0]);
  waitpid(child, NULL, 0);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.0f %.2f\n", (double)total / seconds, seconds / (double)total * 1e6 * (double)window);
  return 0;
}
