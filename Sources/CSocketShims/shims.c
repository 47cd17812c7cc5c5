#define _GNU_SOURCE
#include "CSocketShims.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int address(struct sockaddr_un *a, const char *path, size_t length) {
  memset(a, 0, sizeof *a);
  a->sun_family = AF_UNIX;
  if (length == 0 || length >= sizeof a->sun_path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memcpy(a->sun_path, path, length);
  return 0;
}

int lrpc_socket(void) { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0); }

int lrpc_bind(int fd, const char *path, size_t length) {
  struct sockaddr_un a;
  return address(&a, path, length) < 0 ? -1 : bind(fd, (struct sockaddr *)&a, sizeof a);
}

int lrpc_connect(int fd, const char *path, size_t length) {
  struct sockaddr_un a;
  return address(&a, path, length) < 0 ? -1 : connect(fd, (struct sockaddr *)&a, sizeof a);
}

int lrpc_accept(int fd) { return accept4(fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK); }

int lrpc_socketpair(int fds[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds); }

static int option(int fd, int name) {
  int value = -1;
  socklen_t length = sizeof value;
  return getsockopt(fd, SOL_SOCKET, name, &value, &length) < 0 ? -1 : value;
}

int lrpc_adopt_listener(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return -1;
  if (option(fd, SO_DOMAIN) != AF_UNIX || option(fd, SO_TYPE) != SOCK_STREAM || option(fd, SO_ACCEPTCONN) != 1) return 0;
  if (fcntl(fd, F_SETFD, FD_CLOEXEC) < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0) return -1;
  return 1;
}

long lrpc_send(int fd, const void *bytes, size_t length) { return send(fd, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT); }

int lrpc_peer_credentials(int fd, uint32_t *uid, uint32_t *gid, int32_t *pid) {
  struct ucred c;
  socklen_t length = sizeof c;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &c, &length) < 0) return -1;
  *uid = c.uid;
  *gid = c.gid;
  *pid = c.pid;
  return 0;
}

int lrpc_peer_groups(int fd, uint32_t *groups, uint32_t *count) {
  socklen_t length = *count * sizeof *groups;
  int result = getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups, &length);
  *count = length / sizeof *groups;
  return result;
}

int lrpc_epoll_new(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int epoll, int operation, int fd, uint64_t token, int readable, int writable) {
  struct epoll_event e = {.events = (readable ? EPOLLIN : 0u) | (writable ? EPOLLOUT : 0u), .data.u64 = token};
  return epoll_ctl(epoll, operation, fd, &e);
}

int lrpc_epoll_add(int epoll, int fd, uint64_t token, int r, int w) { return control(epoll, EPOLL_CTL_ADD, fd, token, r, w); }
int lrpc_epoll_change(int epoll, int fd, uint64_t token, int r, int w) { return control(epoll, EPOLL_CTL_MOD, fd, token, r, w); }
int lrpc_epoll_remove(int epoll, int fd) { return control(epoll, EPOLL_CTL_DEL, fd, 0, 0, 0); }

int lrpc_epoll_wait(int epoll, struct lrpc_event *events, int count, int milliseconds) {
  struct epoll_event raw[64];
  int n = epoll_wait(epoll, raw, count < 64 ? count : 64, milliseconds);
  for (int i = 0; i < n; i++) {
    // The cause of an error or a hang-up is found by reading.
    events[i].token = raw[i].data.u64;
    events[i].readable = (raw[i].events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0;
    events[i].writable = (raw[i].events & EPOLLOUT) != 0;
  }
  return n;
}

int lrpc_eventfd_new(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void lrpc_eventfd_signal(int fd) {
  uint64_t one = 1;
  // It fails only if the counter is full; the waiting thread wakes up in that case too.
  ssize_t ignored = write(fd, &one, sizeof one);
  (void)ignored;
}

void lrpc_eventfd_clear(int fd) {
  uint64_t value;
  ssize_t ignored = read(fd, &value, sizeof value);
  (void)ignored;
}

int lrpc_open_lock(const char *path) { return open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600); }

int lrpc_name_thread(const char *name) { return pthread_setname_np(pthread_self(), name); }

void lrpc_error_text(int code, char *text, size_t size) {
  char buffer[256];
  const char *words = strerror_r(code, buffer, sizeof buffer);
  strncpy(text, words, size - 1);
  text[size - 1] = 0;
}
