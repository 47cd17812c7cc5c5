// Linux socket and epoll interfaces that Swift cannot call because they are variadic or defined by macros. Every function returns -1 and sets errno on failure.
#ifndef CSOCKETSHIMS_H
#define CSOCKETSHIMS_H

#include <stddef.h>
#include <stdint.h>

struct lrpc_event {
  uint64_t token;
  uint8_t readable;
  uint8_t writable;
};

// Close-on-exec, non-blocking AF_UNIX stream sockets.
int lrpc_socket(void);
int lrpc_bind(int fd, const char *path, size_t length);
int lrpc_connect(int fd, const char *path, size_t length);
int lrpc_accept(int fd);
int lrpc_socketpair(int fds[2]);
/// Returns 1 for a listening AF_UNIX stream socket, 0 for anything else. Sets close-on-exec and non-blocking.
int lrpc_adopt_listener(int fd);
long lrpc_send(int fd, const void *bytes, size_t length);

int lrpc_peer_credentials(int fd, uint32_t *uid, uint32_t *gid, int32_t *pid);
/// Stores at most *count groups and sets *count to the number of groups (on ERANGE: the number required).
int lrpc_peer_groups(int fd, uint32_t *groups, uint32_t *count);

int lrpc_epoll_new(void);
int lrpc_epoll_add(int epoll, int fd, uint64_t token, int readable, int writable);
int lrpc_epoll_change(int epoll, int fd, uint64_t token, int readable, int writable);
int lrpc_epoll_remove(int epoll, int fd);
/// At most 64 events.
int lrpc_epoll_wait(int epoll, struct lrpc_event *events, int count, int milliseconds);
int lrpc_eventfd_new(void);
void lrpc_eventfd_signal(int fd);
void lrpc_eventfd_clear(int fd);

/// Opens (creating with 0600 where missing) a lock file, never through a symbolic link.
int lrpc_open_lock(const char *path);
int lrpc_name_thread(const char *name);
/// Stores the NUL-terminated text of an errno value.
void lrpc_error_text(int code, char *text, size_t size);

#endif
