import Synchronization

/// A gate that is opened once and resumes all waiters.
public final class Gate: Sendable {
  private let state = Mutex<(isOpen: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

  public init() {}

  public var isOpen: Bool { state.withLock { $0.isOpen } }

  public func open() {
    let waiters = state.withLock { state in
      state.isOpen = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  public func wait() async {
    await withCheckedContinuation { waiter in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiters.append(waiter) }
        return state.isOpen
      }
      if isOpen { waiter.resume() }
    }
  }

  /// Waits for the task's cancellation, then opens.
  public func openWhenCancelled() async {
    await withTaskCancellationHandler {
      await wait()
    } onCancel: {
      open()
    }
  }
}

public final class Box<T: Sendable>: Sendable {
  private let content: Mutex<T>
  public init(_ value: T) { content = Mutex(value) }
  public var value: T { content.withLock { $0 } }
  public func update(_ body: (inout sending T) -> Void) { content.withLock { body(&$0) } }
}

/// Waits until the condition holds. False if it does not within three minutes.
public func eventually(_ condition: @Sendable () async throws -> Bool) async rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(180)
  while ContinuousClock.now < end {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(2))
  }
  return false
}

/// The value that `look` finds. Throws if it finds none within the bound, which only keeps a broken test from hanging.
public func eventually<T>(_ what: @autoclosure () -> String, within bound: Duration = .seconds(600), _ look: () async throws -> T?)
  async throws -> T
{
  let deadline = ContinuousClock.now + bound
  while ContinuousClock.now < deadline {
    if let value = try await look() { return value }
    try await Task.sleep(for: .milliseconds(5))
  }
  throw SetUpFailure(description: "timed out waiting until \(what())")
}
