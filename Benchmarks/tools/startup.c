// The time of a daemon from posix_spawn until grpc.health.v1.Health/Check returns SERVING.
// usage: startup SOCKET COMMAND ARGUMENT…   prints milliseconds, and the process's RSS and PSS in KiB; then stops it with SIGTERM.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void read_exactly(int fd, unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t n = read(fd, bytes, count);
    if (n <= 0) fail("startup: the daemon closed the connection");
    bytes += n;
    count -= (size_t)n;
  }
}

static size_t text(unsigned char *out, const char *value) {
  size_t length = strlen(value);
  out[0] = (unsigned char)length;
  memcpy(out + 1, value, length);
  return length + 1;
}

static size_t frame_head(unsigned char *out, size_t length, int type, int flags, int stream) {
  unsigned char head[9] = {(unsigned char)(length >> 16), (unsigned char)(length >> 8), (unsigned char)length,
                           (unsigned char)type, (unsigned char)flags, 0, 0, 0, (unsigned char)stream};
  memcpy(out, head, sizeof head);
  return sizeof head;
}

// The connection preface, empty settings, and the call with literal headers and an empty message.
static size_t request(unsigned char *out) {
  static const char *const headers[][2] = {
      {":method", "POST"}, {":scheme", "http"}, {":path", "/grpc.health.v1.Health/Check"}, {":authority", "localhost"},
      {"content-type", "application/grpc"}, {"te", "trailers"}};
  unsigned char block[512];
  size_t size = 0, n = 0;
  for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
    block[size++] = 0;
    size += text(block + size, headers[i][0]);
    size += text(block + size, headers[i][1]);
  }
  n += (size_t)sprintf((char *)out, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  n += frame_head(out + n, 0, 4, 0, 0);
  n += frame_head(out + n, size, 1, 4, 1);
  memcpy(out + n, block, size);
  n += size;
  n += frame_head(out + n, 5, 0, 1, 1);
  memset(out + n, 0, 5);
  return n + 5;
}

// Whether the response on this connection is SERVING.
static int serving(int fd) {
  static const unsigned char wanted[] = {0, 0, 0, 0, 2, 8, 1};
  unsigned char out[1024], head[9], payload[16384];
  size_t size = request(out);
  if (write(fd, out, size) != (ssize_t)size) fail("write");
  for (;;) {
    read_exactly(fd, head, sizeof head);
    size_t length = (size_t)head[0] << 16 | (size_t)head[1] << 8 | head[2];
    if (length > sizeof payload) fail("startup: a frame is too large");
    read_exactly(fd, payload, length);
    if (head[3] == 0 && head[8] == 1) return length == sizeof wanted && memcmp(payload, wanted, length) == 0;
  }
}

static void memory(pid_t pid) {
  char path[64], line[256];
  long rss = 0, pss = 0;
  snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)pid);
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  while (fgets(line, sizeof line, file)) {
    sscanf(line, "Rss: %ld", &rss);
    sscanf(line, "Pss: %ld", &pss);
  }
  fclose(file);
  printf("%ld %ld\n", rss, pss);
}

int main(int argc, char **argv) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (argc < 3 || strlen(argv[1]) >= sizeof address.sun_path) return fprintf(stderr, "usage: startup SOCKET COMMAND…\n"), 2;
  strcpy(address.sun_path, argv[1]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  double start = now();
  pid_t child;
  if (posix_spawn(&child, argv[2], &actions, NULL, argv + 2, environ) != 0) fail(argv[2]);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  while (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
    if (errno != ENOENT && errno != ECONNREFUSED) fail("connect");
    if (now() - start > 30e3 || waitpid(child, NULL, WNOHANG) != 0) return fprintf(stderr, "startup: %s does not start\n", argv[2]), 1;
    nanosleep(&(struct timespec){.tv_nsec = 200000}, NULL);
  }
  if (!serving(fd)) return fprintf(stderr, "startup: not SERVING\n"), 1;
  printf("%.2f ", now() - start);
  close(fd);
  memory(child);
  int status;
  if (kill(child, SIGTERM) != 0 || waitpid(child, &status, 0) != child || status != 0) return fprintf(stderr, "startup: ended with %d\n", status), 1;
  return 0;
}
