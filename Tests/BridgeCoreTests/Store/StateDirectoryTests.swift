import Foundation
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

@Suite("The state directory and its files")
struct StateDirectoryTests {
  private func mode(_ path: String) -> mode_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode & 0o777 : nil
  }

  @Test("the database, its write-ahead log and its shared memory are readable by nobody else, whatever the umask")
  func modes() async throws {
    let temporary = try TemporaryDirectory()
    let store = try Store(directory: temporary.path + "/state")
    try await store.write { db in try db.execute(sql: "UPDATE products SET revision = revision + 1") }
    for name in ["cwlink.db", "cwlink.db-wal", "cwlink.db-shm"] {
      #expect(mode(temporary.path + "/state/" + name) == 0o600, "\(name)")
    }
    #expect(mode(temporary.path + "/state") == 0o700)
  }

  @Test("files that an earlier version left readable are closed to others")
  func earlier() throws {
    let temporary = try TemporaryDirectory()
    _ = try Store(directory: temporary.path)
    for name in ["cwlink.db", "cwlink.db-wal", "cwlink.db-shm"] { chmod(temporary.path + "/" + name, 0o644) }
    let store = try Store(directory: temporary.path)
    withExtendedLifetime(store) {
      for name in ["cwlink.db", "cwlink.db-wal", "cwlink.db-shm"] {
        #expect(mode(temporary.path + "/" + name).map { $0 & 0o077 == 0 } ?? true, "\(name)")
      }
    }
  }

  @Test("a directory that others may write to is refused, with the command that fixes it", arguments: [0o770, 0o702, 0o777, 0o1777])
  func writable(mode: mode_t) throws {
    let temporary = try TemporaryDirectory()
    chmod(temporary.path, mode)
    for open in [{ _ = try StateLock(directory: $0) }, { _ = try Store(directory: $0) }] as [(String) throws -> Void] {
      let error = #expect(throws: StateDirectoryError.self) { try open(temporary.path) }
      #expect(error?.description.contains("chmod go-w \(temporary.path)") == true)
    }
    chmod(temporary.path, 0o750)
    _ = try StateLock(directory: temporary.path)
  }

  @Test("a directory, a database and a master key of another user are refused", .enabled(if: geteuid() == 0))
  func foreign() throws {
    let temporary = try TemporaryDirectory()
    let directory = temporary.path + "/state"
    _ = try Store(directory: directory)
    _ = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
    for path in [directory, directory + "/cwlink.db"] {
      chown(path, 65_534, 65_534)
      let error = #expect(throws: StateDirectoryError.self) { try Store(directory: directory) }
      #expect(error?.description.contains("65534") == true && error?.description.contains("chown 0 ") == true)
      chown(path, 0, 0)
    }
    chown(directory + "/master.key", 65_534, 65_534)
    let error = #expect(throws: MasterKeyError.self) { try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil) }
    #expect(error?.description.contains("65534") == true && error?.description.contains("chown 0 ") == true)
  }

  @Test("a database that is a symbolic link is refused, and so is one of its other files", arguments: StateDirectory.databaseFiles)
  func symbolicLink(name: String) throws {
    let temporary = try TemporaryDirectory()
    let (directory, elsewhere) = (temporary.path + "/state", temporary.path + "/elsewhere")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try Data("kept".utf8).write(to: URL(fileURLWithPath: elsewhere))
    symlink(elsewhere, directory + "/" + name)
    let error = #expect(throws: StateDirectoryError.self) { try Store(directory: directory) }
    #expect(error?.description.contains("symbolic link") == true)
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "kept")
  }

  @Test("a directory in the database's place is refused with the reason")
  func notAFile() throws {
    let temporary = try TemporaryDirectory()
    mkdir(temporary.path + "/cwlink.db", 0o700)
    #expect(throws: StateDirectoryError.self) { try Store(directory: temporary.path) }
  }

  @Test("a state directory that is a file or a device, or cannot be made, is refused with a clear error")
  func impossible() throws {
    for path in ["/dev/null", "/dev/null/x", "/proc/foo", "/proc/foo/bar"] {
      let error = #expect(throws: StateDirectoryError.self, "\(path)") { try StateLock(directory: path) }
      #expect(error.map { "\($0)" }?.contains("Domain") == false)
    }
    #expect(StateDirectory.missing("/dev/null") == [] && StateDirectory.missing("/proc/foo/bar/") == ["/proc/foo/bar/", "/proc/foo"])
  }
}
