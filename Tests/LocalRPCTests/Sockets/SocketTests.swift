import CSocketShims
import Glibc
import TestSupport
import Testing

@testable import LocalRPC

@Suite("Sockets", .timeLimit(.minutes(15)))
struct SocketTests {
  private func server(_ path: String) throws -> RPCServer {
    try RPCServer(configuration: ServerConfiguration(socket: .path(path)), services: [Echo.rpcService])
  }

  private func mode(_ path: String) -> mode_t? {
    var info = stat()
    return lstat(path, &info) == 0 ? info.st_mode & 0o7777 : nil
  }

  @Test("A path longer than 107 bytes is refused by server and client, with its length and the limit")
  func longPath() async throws {
    let path = "/tmp/" + String(repeating: "x", count: 103)
    let server = try server(path)
    for status in [await status { try await server.start() }, await status { _ = try await RPCClient.connect(path: path) }] {
      #expect(status?.code == .invalidArgument)
      #expect(status?.message.contains("108") == true)
      #expect(status?.message.contains("107") == true)
    }
    try SocketPath.check("/tmp/" + String(repeating: "x", count: 102))
  }

  @Test(
    "The socket has mode 0660 whatever the umask, and created directories have at most 0750", .serialized,
    arguments: [0o000, 0o022, 0o077] as [mode_t])
  func modes(mask: mode_t) async throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/a/b/s"
    let server = try server(path)
    let previous = umask(mask)
    defer { umask(previous) }
    try await server.start()
    #expect(mode(path) == 0o660)
    #expect(mode("\(directory.path)/a/b") == 0o750 & ~mask)
    await server.shutdown(grace: .zero)
    #expect(mode(path) == nil)
    #expect(mode("\(path).lock") == nil)
  }

  @Test("The socket of a running server is not replaced")
  func live() async throws {
    let first = try await TestServer()
    let second = try server(first.path)
    let status = await status { try await second.start() }
    #expect(status?.code == .failedPrecondition)
    #expect(status?.message.contains(first.path) == true)
    #expect(try await first.client().unary(Echo.unary, Blob("mine")).text == "mine")
  }

  @Test("The socket of a running server without a lock file is not replaced; a stale one is")
  func foreign() async throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/s"
    let fd = lrpc_socket()
    #expect(lrpc_bind(fd, path, path.utf8.count) == 0)
    #expect(listen(fd, 1) == 0)
    let server = try server(path)
    #expect(await status { try await server.start() }?.code == .failedPrecondition)
    close(fd)
    let next = try self.server(path)
    try await next.start()
    #expect(try await RPCClient.connect(path: path).unary(Echo.unary, Blob("new")).text == "new")
    await next.shutdown(grace: .zero)
  }

  @Test("A file that is not a socket is not replaced")
  func file() async throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/s"
    close(creat(path, 0o600))
    let server = try server(path)
    #expect(await status { try await server.start() }?.code == .failedPrecondition)
    #expect(mode(path) == 0o600)
  }

  @Test("A lock has one holder at a time, and is free again after its release")
  func lock() throws {
    let directory = try TemporaryDirectory()
    let first = try SocketLock(path: "\(directory.path)/s")
    #expect(throws: RPCStatus.self) { try SocketLock(path: "\(directory.path)/s") }
    first.release()
    try SocketLock(path: "\(directory.path)/s").release()
  }

  @Test("Of many servers started concurrently on one path exactly one starts")
  func race() async throws {
    for _ in 0..<10 {
      let directory = try TemporaryDirectory()
      let path = "\(directory.path)/s"
      let servers = try (0..<8).map { _ in try server(path) }
      let winners = await withTaskGroup(of: RPCServer?.self) { group in
        for server in servers { group.addTask { (try? await server.start()) == nil ? nil : server } }
        return await group.reduce(into: [RPCServer]()) { if let winner = $1 { $0.append(winner) } }
      }
      #expect(winners.count == 1)
      for winner in winners { await winner.shutdown(grace: .zero) }
    }
  }

  @Test("A socket that was replaced by another is not removed when the server stops")
  func replaced() async throws {
    let server = try await TestServer()
    #expect(rename(server.path, "\(server.path).old") == 0)
    close(creat(server.path, 0o600))
    await server.server.shutdown(grace: .zero)
    #expect(mode(server.path) == 0o600)
  }

  @Test("Inherited listening sockets are served and not removed; other descriptors are refused")
  func inherited() async throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/s"
    let fd = lrpc_socket()
    #expect(lrpc_bind(fd, path, path.utf8.count) == 0)
    let server = { try RPCServer(configuration: ServerConfiguration(socket: .inherited([fd])), services: [Echo.rpcService]) }
    let early = try server()
    #expect(await status { try await early.start() }?.code == .failedPrecondition)
    #expect(listen(fd, 8) == 0)
    let activated = try server()
    try await activated.start()
    #expect(fcntl(fd, F_GETFD) & FD_CLOEXEC != 0)
    #expect(try await RPCClient.connect(path: path).unary(Echo.unary, Blob("in")).text == "in")
    await activated.shutdown(grace: .zero)
    #expect(mode(path) != nil)
  }

  @Test("LISTEN_FDS is used only if it is meant for this process and valid")
  func listenVariables() throws {
    #expect(try InheritedSockets.descriptors(count: "2", process: "77", own: 77) == [3, 4])
    #expect(try InheritedSockets.descriptors(count: "2", process: "78", own: 77) == [])
    #expect(try InheritedSockets.descriptors(count: nil, process: nil, own: 77) == [])
    #expect(throws: RPCStatus.self) { try InheritedSockets.descriptors(count: "many", process: "77", own: 77) }
  }

  @Test("The path is the given one, that of the variable, the system's if usable, or the user's, in this order")
  func resolve() throws {
    let directory = try TemporaryDirectory()
    func path(_ explicit: String?, _ environment: [String: String], run: String = directory.path) throws(RPCStatus) -> String {
      try SocketPath.resolve(
        explicit: explicit, environmentVariable: "APP_SOCKET", application: "app", environment: { environment[$0] }, run: run)
    }
    let user = ["XDG_RUNTIME_DIR": "/run/user/7"]
    #expect(try path("/x", ["APP_SOCKET": "/y"]) == "/x")
    #expect(try path(nil, ["APP_SOCKET": "/y"]) == "/y")
    #expect(try path(nil, user) == "/run/user/7/app/app.sock")
    #expect(try path(nil, [:]) == "\(directory.path)/app/app.sock", "root without a login session, where nothing made the directory")
    #expect(throws: RPCStatus.self) { try path(nil, [:], run: "/nonexistent") }
    #expect(mkdir("\(directory.path)/app", 0o700) == 0)
    #expect(try path(nil, user) == "\(directory.path)/app/app.sock")
  }

  @Test("If no server is running, the client's error names the path and a remedy")
  func nobody() async throws {
    let directory = try TemporaryDirectory()
    var configuration = ClientConfiguration()
    configuration.serverName = "exampled"
    let path = "\(directory.path)/s"
    let missing = await status { _ = try await RPCClient.connect(path: path, configuration: configuration) }
    #expect(missing?.code == .unavailable)
    #expect(missing?.message.contains(path) == true)
    #expect(missing?.message.contains("is exampled running") == true)
    let fd = lrpc_socket()
    #expect(lrpc_bind(fd, path, path.utf8.count) == 0)
    close(fd)
    #expect(
      await status { _ = try await RPCClient.connect(path: path, configuration: configuration) }?.message.contains("stale") == true)
  }
}
