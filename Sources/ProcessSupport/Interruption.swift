import CProcessShims
import Glibc

/// From its creation on, SIGINT, SIGTERM and SIGHUP do not end the process by themselves, so that it can remove what it has begun. For a program that
/// does one thing after another: one object, used by one thread.
public final class Interruption {
  private let descriptor: Int32
  private var caught: Int32?

  /// Without descriptors left, the signals keep their effect.
  public init() { descriptor = process_catch_signals() }

  /// The first signal that arrived; nil if there was none.
  public var signal: Int32? {
    var byte: UInt8 = 0
    if caught == nil, descriptor >= 0, read(descriptor, &byte, 1) == 1 { caught = Int32(byte) }
    return caught
  }

  /// Waits until something can be read from `input`, it ended, or a signal arrived.
  public func waitForInput(_ input: Int32) {
    // A descriptor below 0 is ignored.
    var waiting = [pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    while signal == nil, poll(&waiting, 2, -1) < 0, errno == EINTR {}
  }

  /// Ends the process as the signal would have ended it. Returns if there was none.
  public func finish() {
    guard let signal else { return }
    Glibc.signal(signal, SIG_DFL)
    // Worker threads block it.
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(signal)
  }
}
