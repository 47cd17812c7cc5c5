import CurlTransport
import Foundation
import Testing

/// The configuration of the SMTP fixture and the events that it reports.
struct Sink: Encodable {
  var security = "none"
  var cert: String?
  var key: String?
  var user: String?
  var password: String?
  var when: [String: String] = [:]

  func start() async throws -> Fixture {
    try await Fixture("smtp_sink.py", [String(decoding: try JSONEncoder().encode(self), as: UTF8.self)])
  }

  struct Taken: Decodable {
    var sender: String
    var recipients: [String]
    var secure: Bool
    var signedIn: Bool
    var data: Data
  }
}

@Suite struct SMTPServerTests {
  private let mail = Array("Subject: a\r\nFrom: b@example.com\r\n\r\n.\r\n..\r\n.dot at a line's start\r\nend\r\n".utf8)

  private func send(_ server: SMTPServer, to recipients: [String] = ["ann@example.com"]) async -> MailError? {
    do {
      _ = try await server.send(mail: mail, from: "billing@example.com", recipients: recipients)
      return nil
    } catch {
      return error
    }
  }

  @Test("a mail arrives byte for byte, for every recipient", arguments: SMTPServer.Security.allCases)
  func arrives(security: SMTPServer.Security) async throws {
    let files = try await TestCertificate.files()
    let sink = try await Sink(security: security.rawValue, cert: files.certificate, key: files.key, user: "ann", password: "pa ss:é")
      .start()
    let server = SMTPServer(
      host: "127.0.0.1", port: sink.port, security: security, user: "ann", password: Secret("pa ss:é"), caFile: files.certificate)
    #expect(await send(server, to: ["ann@example.com", "bob@example.com"]) == nil)
    let taken = try await sink.event(Sink.Taken.self)
    #expect(Array(taken.data) == mail)
    #expect(taken.sender == "<billing@example.com>" && taken.recipients == ["<ann@example.com>", "<bob@example.com>"])
    #expect(taken.signedIn && taken.secure == (security != .none))
  }

  @Test(
    "a password is sent unencrypted to this machine only, whatever a name looks like",
    arguments: [
      ("localhost", true), ("LocalHost", true), ("::1", true), ("127.0.0.1", true), ("127.255.0.9", true),
      ("127.evil.com", false), ("127.0.0.1.evil.com", false), ("127.0.0", false), ("127.0.0.256", false), ("127.0.0.+1", false),
      ("127.00.0.1", false), ("127.0.0.1.", false), ("1270.0.0.1", false), ("128.0.0.1", false), ("localhost.evil.com", false), ("", false),
    ])
  func thisMachine(host: String, isLocal: Bool) async {
    #expect(Loopback.contains(host) == isLocal)
    guard !isLocal, !host.isEmpty else { return }
    let error = await send(SMTPServer(host: host, security: .none, user: "ann", password: Secret("hunter2")))
    #expect(
      error?.message.contains("unencrypted") == true || error?.message.contains("valid mail server") == true, "\(String(describing: error))"
    )
  }

  @Test("no authentication is attempted without a user")
  func withoutUser() async throws {
    let sink = try await Sink().start()
    #expect(await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none)) == nil)
    #expect(try await sink.event(Sink.Taken.self).signedIn == false)
  }

  @Test(
    "a reply is permanent or transient by its code, at every step of the session",
    arguments: [
      ("RCPT", "550 5.1.1 no such user", MailError.Kind.permanent, 550), ("RCPT", "450 mailbox busy", .transient, 450),
      ("MAIL", "553 not you", .permanent, 553), ("DATA", "451 later", .transient, 451), ("after-data", "552 too large", .permanent, 552),
      ("after-data", "452 full", .transient, 452), ("greeting", "554 go away", .permanent, 554), ("greeting", "421 busy", .transient, 421),
    ])
  func replies(step: String, reply: String, kind: MailError.Kind, code: Int) async throws {
    let sink = try await Sink(when: [step: reply]).start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none))
    #expect(error?.kind == kind && error?.replyCode == code, "\(String(describing: error))")
    #expect(error?.message.contains(reply) == true)
  }

  @Test("a refused recipient is named, and the others get the mail", arguments: ["550 5.1.1 no such user", "450-mailbox\r\n450 busy"])
  func oneRefused(reply: String) async throws {
    let sink = try await Sink(user: "ann", password: "x", when: ["RCPT <bob@example.com>": reply]).start()
    let server = SMTPServer(host: "127.0.0.1", port: sink.port, security: .none, user: "ann", password: Secret("x"))
    let refused = try await server.send(
      mail: mail, from: "billing@example.com", recipients: ["ann@example.com", "bob@example.com", "cid@example.com"])
    #expect(refused.map(\.address) == ["bob@example.com"] && refused.first?.replyCode == Int(reply.prefix(3)))
    #expect(refused.first?.isTemporary == reply.hasPrefix("4") && reply.hasSuffix(refused.first?.reply ?? "?"))
    #expect(try await sink.event(Sink.Taken.self).recipients == ["<ann@example.com>", "<cid@example.com>"])
  }

  @Test("if all recipients are refused, each is named, and one that may be accepted later makes it transient")
  func allRefused() async throws {
    for (bob, kind) in [("550 no bob", MailError.Kind.permanent), ("451 bob later", .transient)] {
      let sink = try await Sink(when: ["RCPT <ann@example.com>": "550 no ann", "RCPT <bob@example.com>": bob]).start()
      let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none), to: ["ann@example.com", "bob@example.com"])
      #expect(error?.kind == kind && error?.refused.map(\.address) == ["ann@example.com", "bob@example.com"])
      #expect(error?.message.contains("ann@example.com (550 no ann)") == true && error?.message.contains(bob) == true)
    }
  }

  @Test("an error after the recipients is not taken for a refusal of them", arguments: ["DATA", "after-data"])
  func laterError(step: String) async throws {
    let sink = try await Sink(when: ["RCPT <bob@example.com>": "550 no bob", step: "451 later"]).start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none), to: ["ann@example.com", "bob@example.com"])
    #expect(error?.kind == .transient && error?.refused == [], "\(String(describing: error))")
  }

  @Test(
    "a connection lost before the message is transient, after it uncertain", arguments: ["greeting", "MAIL", "RCPT", "DATA", "after-data"])
  func lost(step: String) async throws {
    let sink = try await Sink(when: [step: "drop"]).start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none))
    #expect(error?.kind == (step == "after-data" ? .uncertain : .transient), "\(String(describing: error))")
  }

  @Test("an accepted mail counts as sent even if the server disconnects without replying to QUIT")
  func noGoodbye() async throws {
    let sink = try await Sink(when: ["QUIT": "drop"]).start()
    #expect(await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none)) == nil)
  }

  @Test("a wrong password is a permanent error and is not shown")
  func wrongPassword() async throws {
    let sink = try await Sink(user: "ann", password: "right").start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .none, user: "ann", password: Secret("hunter2")))
    #expect(error?.kind == .permanent && error?.replyCode == 535, "\(String(describing: error))")
    #expect("\(String(describing: error))".contains("hunter2") == false)
  }

  @Test("a server that does not offer STARTTLS gets no mail")
  func noStartTLS() async throws {
    let sink = try await Sink().start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: .startTLS))
    #expect(error?.kind == .permanent && error?.message.contains("STARTTLS") == true, "\(String(describing: error))")
  }

  @Test("a server whose certificate is not trusted gets no mail", arguments: [SMTPServer.Security.startTLS, .tls])
  func untrusted(security: SMTPServer.Security) async throws {
    let files = try await TestCertificate.files()
    let sink = try await Sink(security: security.rawValue, cert: files.certificate, key: files.key).start()
    let error = await send(SMTPServer(host: "127.0.0.1", port: sink.port, security: security))
    #expect(error?.kind == .permanent && error?.message.contains("not trusted") == true, "\(String(describing: error))")
  }

  @Test("a refused connection is transient")
  func refused() async throws {
    let port = try await { try await Sink().start().port }()
    #expect(await send(SMTPServer(host: "127.0.0.1", port: port, security: .none))?.kind == .transient)
  }

  @Test("a password is not sent unencrypted to another machine")
  func clearPassword() async throws {
    let error = await send(SMTPServer(host: "mail.example.com", security: .none, user: "ann", password: Secret("hunter2")))
    #expect(error?.kind == .permanent && error?.message.contains("unencrypted") == true)
  }

  @Test(
    "invalid addresses and host names are rejected before anything is sent",
    arguments: ["a@b>\r\nDATA", "no at sign", "a b@example.com", "@example.com", ""])
  func addresses(address: String) async throws {
    #expect(await send(SMTPServer(host: "127.0.0.1", port: 1, security: .none), to: [address])?.kind == .permanent)
    #expect(await send(SMTPServer(host: "127.0.0.1/x@y", port: 1, security: .none))?.kind == .permanent)
    #expect(await send(SMTPServer(host: "127.0.0.1", port: 1, security: .none), to: [])?.kind == .permanent)
  }
}
