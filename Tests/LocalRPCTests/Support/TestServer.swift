import Glibc
import LocalRPC
import Synchronization

/// A temporary directory, removed on deinit.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/lrpc-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw RPCStatus(.internal, "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ directory: String) {
    if let entries = opendir(directory) {
      while let entry = readdir(entries) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard name != ".", name != ".." else { continue }
        if unlink("\(directory)/\(name)") != 0 { remove("\(directory)/\(name)") }
      }
      closedir(entries)
    }
    rmdir(directory)
  }
}

/// A server with the echo service, or others, on a socket in a temporary directory.
final class TestServer: Sendable {
  let directory: TemporaryDirectory
  let path: String
  let server: RPCServer

  init(
    _ services: [RPCService] = [Echo.rpcService], configure: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws {
    directory = try TemporaryDirectory()
    path = "\(directory.path)/s"
    var configuration = ServerConfiguration(socket: .path(path))
    configure(&configuration)
    server = try RPCServer(configuration: configuration, services: services)
    try await server.start()
  }

  func client() async throws -> RPCClient { try await RPCClient.connect(path: path) }
}

/// A gate that is opened once and resumes all waiters.
final class Gate: Sendable {
  private let state = Mutex<(isOpen: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

  var isOpen: Bool { state.withLock { $0.isOpen } }

  func open() {
    let waiters = state.withLock { state in
      state.isOpen = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  func wait() async {
    await withCheckedContinuation { waiter in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiters.append(waiter) }
        return state.isOpen
      }
      if isOpen { waiter.resume() }
    }
  }

  /// Waits for the task's cancellation, then opens.
  func openWhenCancelled() async {
    await withTaskCancellationHandler {
      await wait()
    } onCancel: {
      open()
    }
  }
}

final class Box<T: Sendable>: Sendable {
  private let content: Mutex<T>
  init(_ value: T) { content = Mutex(value) }
  var value: T { content.withLock { $0 } }
  func update(_ body: (inout sending T) -> Void) { content.withLock { body(&$0) } }
}

/// Waits until the condition holds. False if it does not within twenty seconds.
func eventually(_ condition: @Sendable () async throws -> Bool) async rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(20)
  while ContinuousClock.now < end {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(2))
  }
  return false
}

/// The status with which a call ends; nil if it succeeds or throws another error.
func status(_ body: () async throws -> Void) async -> RPCStatus? {
  do { try await body() } catch { return error as? RPCStatus }
  return nil
}

/// SplitMix64 with a random seed, which is printed so that a run can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ label: String = #function) {
    let seed = UInt64.random(in: .min ... .max)
    print("\(label): seed \(seed)")
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
