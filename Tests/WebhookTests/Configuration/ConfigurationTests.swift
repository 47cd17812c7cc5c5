import ServiceSupport
import Testing

@testable import cwlink_webhook

@Suite("Receiver configuration")
struct ConfigurationTests {
  static func load(_ text: String) throws(ConfigurationError) -> ReceiverConfiguration {
    try ReceiverConfiguration(json: Array(text.utf8))
  }

  static let route = #"{ path: "/hooks/a", action: "reportCounts", verification: { hubSignature256: { secretFiles: ["/a"] } } }"#

  @Test("Every setting is read")
  func everything() throws {
    let configuration = try Self.load(
      """
      {
        // Comments are allowed.
        listen: "[::]:8443",
        tls: { certificateFile: "/etc/c.pem", keyFile: "key" },
        behindProxy: { trustedAddresses: ["10.0.0.0/8", "::1"], clientAddressHeader: "X-Real-IP" },
        socket: "/run/x.sock",
        limits: { bodyBytes: 2048, headerBytes: 4096, connections: 10, connectionsPerSource: 3, idleSeconds: 5, headSeconds: 4,
                  requestSeconds: 6, requestsPerMinutePerSource: 7 },
        log: { level: "debug" },
        routes: [
          { path: "/hooks/counts", action: "reportCounts",
            verification: { standardWebhooks: { secretFiles: ["/etc/s1", "sender"], toleranceSeconds: 60 } } },
          { path: "/hooks/acme", action: { sendNow: { customer: "acme" } }, verification: { hubSignature256: { secretFiles: ["x"] } } },
          { path: "/hooks/any", action: { syncCustomer: {} }, verification: { unsigned: true } },
          { path: "/cw", action: "connectWiseCallback", verification: { connectWise: {} } },
        ],
      }
      """)
    #expect(configuration.listen?.port == 8443 && configuration.listen?.host == IPAddress("::"))
    #expect(configuration.tls?.certificateFile == "/etc/c.pem" && configuration.tls?.keyFile.name == "key")
    #expect(configuration.proxy?.header == "X-Real-IP" && configuration.proxy?.trusted.count == 2)
    #expect(configuration.limits.connectionsPerSource == 3 && configuration.limits.requestsPerMinutePerSource == 7)
    #expect(
      configuration.routes.map(\.action) == [.reportCounts, .sendNow(customer: "acme"), .syncCustomer(customer: nil), .connectWiseCallback])
    guard case .standardWebhooks(let secrets, 60) = configuration.routes[0].verification else { throw ConfigurationError("not read") }
    #expect(secrets.map(\.name) == ["/etc/s1", "sender"])
    #expect(configuration.logLevel == .debug)
  }

  @Test(
    "An invalid setting is rejected with its path",
    arguments: [
      ("{ routes: [\(route)], rutes: 1 }", "rutes"),
      ("{ routes: [\(route)], limits: { bodyByte: 1 } }", "limits.bodyByte"),
      ("{ routes: [\(route)], limits: { bodyBytes: 1.5 } }", "limits.bodyBytes"),
      ("{ routes: [\(route)], limits: { headSeconds: 0 } }", "limits.headSeconds"),
      ("{ routes: [] }", "routes"),
      ("{}", "routes"),
      ("{ routes: [\(route), \(route)] }", "routes[1]"),
      ("{ listen: '8443', routes: [\(route)] }", "listen"),
      ("{ listen: '::1:8443', routes: [\(route)] }", "listen"),
      ("{ listen: 'localhost:80', routes: [\(route)] }", "listen"),
      ("{ listen: '127.0.0.1:70000', routes: [\(route)] }", "listen"),
      ("{ tls: { certificateFile: '/c' }, routes: [\(route)] }", "tls"),
      ("{ behindProxy: { trustedAddresses: [] }, routes: [\(route)] }", "behindProxy.trustedAddresses"),
      ("{ behindProxy: { trustedAddresses: ['10.0.0.1/8'] }, routes: [\(route)] }", "behindProxy.trustedAddresses[0]"),
      (
        "{ behindProxy: { trustedAddresses: ['10.0.0.1'], clientAddressHeader: 'Forwarded' }, routes: [\(route)] }",
        "behindProxy.clientAddressHeader"
      ),
      ("{ log: { level: 'loud' }, routes: [\(route)] }", "log.level"),
      (edit("/hooks/a", "hooks"), "routes[0].path"), (edit("/hooks/a", "/a/../b"), "routes[0].path"),
      (edit("/hooks/a", "/a b"), "routes[0].path"), (edit("/hooks/a", "/a//b"), "routes[0].path"),
      (edit("/hooks/a", "/healthz"), "routes[0].path"), (edit("/hooks/a", "/" + String(repeating: "a", count: 48)), "routes[0].path"),
      (edit("reportCounts", "reportAll"), "routes[0].action"),
      (edit(#""reportCounts""#, "{ reportCounts: { customer: 'acme' } }"), "routes[0].action.reportCounts.customer"),
      (edit(#""reportCounts""#, "{ sendNow: { custmer: 'acme' } }"), "routes[0].action.sendNow.custmer"),
      (edit("hubSignature256", "md5"), "routes[0].verification.md5"),
      (edit(#"["/a"]"#, "[]"), "routes[0].verification.hubSignature256.secretFiles"),
      (edit(#"["/a"]"#, "['a/b']"), "routes[0].verification.hubSignature256.secretFiles[0]"),
      (edit(#"{ hubSignature256: { secretFiles: ["/a"] } }"#, "{ unsigned: false }"), "routes[0].verification.unsigned"),
      (edit(#"{ hubSignature256: { secretFiles: ["/a"] } }"#, "{ connectWise: {} }"), "routes[0].verification"),
      (edit("reportCounts", "connectWiseCallback"), "routes[0].verification"),
      (edit("verification", "verify"), "routes[0].verify"),
    ])
  func paths(text: String, path: String) {
    do throws(ConfigurationError) {
      _ = try Self.load(text)
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.setting == path && error.description.contains("\(path): "), "\(error)")
    }
  }

  private static func edit(_ old: String, _ new: String) -> String {
    guard let range = route.range(of: old) else { return "no \(old)" }
    return "{ routes: [\(route.replacingCharacters(in: range, with: new))] }"
  }

  @Test("Plain HTTP is limited to loopback, and unsigned routes to loopback without a proxy")
  func network() throws {
    let plain = try Self.load("{ routes: [\(Self.route)] }")
    try plain.check(listeningOnLoopback: true)
    #expect(throws: ConfigurationError.self) { try plain.check(listeningOnLoopback: false) }
    let proxy = try Self.load("{ behindProxy: { trustedAddresses: ['10.0.0.1'] }, routes: [\(Self.route)] }")
    try proxy.check(listeningOnLoopback: false)

    let unsigned = "routes: [{ path: '/a', action: 'sendAllNow', verification: { unsigned: true } }]"
    try Self.load("{ \(unsigned) }").check(listeningOnLoopback: true)
    let tls = try Self.load("{ tls: { certificateFile: '/c', keyFile: '/k' }, \(unsigned) }")
    #expect(throws: ConfigurationError.self) { try tls.check(listeningOnLoopback: false) }
    let behind = try Self.load("{ behindProxy: { trustedAddresses: ['127.0.0.1'] }, \(unsigned) }")
    #expect(throws: ConfigurationError.self) { try behind.check(listeningOnLoopback: true) }
  }

  @Test("A bearer token is accepted with TLS or on loopback only")
  func token() throws {
    let route = "routes: [{ path: '/a', action: 'sendAllNow', verification: { bearerToken: { secretFiles: ['/a'] } } }]"
    try Self.load("{ \(route) }").check(listeningOnLoopback: true)
    try Self.load("{ behindProxy: { trustedAddresses: ['127.0.0.1'] }, \(route) }").check(listeningOnLoopback: true)
    try Self.load("{ tls: { certificateFile: '/c', keyFile: '/k' }, \(route) }").check(listeningOnLoopback: false)
    let proxy = try Self.load("{ behindProxy: { trustedAddresses: ['10.0.0.1'] }, \(route) }")
    #expect { try proxy.check(listeningOnLoopback: false) } throws: { "\($0)".hasPrefix("routes[0].verification: a bearer token") }
  }

  @Test("A file that is not valid JSON is rejected as such")
  func invalidJSON() {
    #expect { try Self.load("{ routes: [ ") } throws: { "\($0)".hasPrefix("is not valid JSON") }
    for wrong in [Array("{ rou".utf8) + [0xF8] + Array("tes: 1 }".utf8), [0xFF], Array("{ '".utf8) + [0xC3]] {
      #expect { try ReceiverConfiguration(json: wrong) } throws: { "\($0)".hasPrefix("is not valid JSON") }
    }
    #expect { try Self.load("[]") } throws: { "\($0)".contains("must be an object") }
  }
}
