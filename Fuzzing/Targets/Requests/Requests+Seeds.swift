import FuzzSupport

extension Requests {
  static var seeds: [Seed] {
    let count = #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":"42","asOfTime":"2026-01-31T08:00:00Z"}]}"#
    let event = #"{"events":[{"customerId":"acme","type":"malware.outbreak","severity":"EVENT_SEVERITY_WARNING","sourceKey":"k"}]}"#
    return [
      action("send-now", 0, flags: 0, #"{"customerId":"acme"}"#), action("send-now-configured", 1, flags: 4, ""),
      action("send-now-of-another", 1, flags: 0, #"{"customerId":"birch"}"#), action("send-all", 2, flags: 2, "{}"),
      action("send-all-on-trial", 2, flags: 0, #"{"validateOnly":true}"#), action("counts", 3, flags: 0, count),
      action("counts-of-no-vouched-id", 3, flags: 4, count), action("counts-without-time", 3, flags: 5, #"{"counts":[{}]}"#),
      action("mail-figures", 4, flags: 1, #"{"figures":[{"customerId":"a","productId":"hes","day":"2026-01-31","spam":"5"}]}"#),
      action("device-figures", 5, flags: 4, #"{"figures":[{"customerId":"a","day":"2026-01-31","servers":5}]}"#),
      action("events", 6, flags: 4, event), action("sync", 7, flags: 3, #"{"customerId":"acme"}"#),
      action("sync-configured", 8, flags: 6, ""), action("callback", 9, flags: 0, #"{"Action":"updated"}"#),
      seed("head", "head", SeedWriter(4, 0).short("17").short("application/json; charset=utf-8")),
      seed("head-compressed", "head", SeedWriter(4, 0).short("1024").short("application/json").short("gzip")),
      seed("id", "id", SeedWriter(0).short("msg_2ab").all("sha256:00")),
      seed("id-too-long", "id", SeedWriter(1).short(String(repeating: "i", count: 100)).all("é")),
      seed("forwarded", "forwarded", SeedWriter().short("198.51.100.1, 10.0.0.2").short("[2001:db8::5]:4711")),
      seed("address", "address", SeedWriter(20).all("203.0.113.9")),
      seed("address-mapped", "address", SeedWriter(96).all("::ffff:10.0.0.1")),
      seed("network", "address", SeedWriter(64).all("2001:db8::/32")),
      seed("configuration", "configuration", SeedWriter().all(configuration)),
      seed("configuration-number", "configuration", SeedWriter().all("{ limits: { bodyBytes: 1e-")),
    ]
  }

  private static func action(_ name: String, _ action: Int, flags: Int, _ body: String) -> Seed {
    seed(name, "action", SeedWriter().byte(action).byte(flags).short("msg_1").all(body))
  }

  private static func seed(_ name: String, _ check: String, _ content: SeedWriter) -> Seed {
    Seed(name, SeedWriter().byte(checks.firstIndex { $0.name == check } ?? 0).all(content.bytes).bytes)
  }

  private static let configuration = """
    { // JSON5
      listen: "127.0.0.1:8080", tls: { certificateFile: "/c.pem", keyFile: "key" },
      behindProxy: { trustedAddresses: ["10.0.0.0/8"], clientAddressHeader: "X-Real-IP" },
      socket: "/run/s", limits: { bodyBytes: 65536, requestSeconds: 5 }, log: { level: "debug" },
      routes: [
        { path: "/a", action: "reportCounts", verification: { standardWebhooks: { secretFiles: ["s"], toleranceSeconds: 60 } } },
        { path: "/b/c", action: { sendNow: { customer: "acme" } }, verification: { hubSignature256: { secretFiles: ["/s", "t"] } } },
        { path: "/d", action: "connectWiseCallback", verification: { connectWise: {} } },
        { path: "/e", action: "raiseEvents", verification: { unsigned: true } },
      ],
    }
    """
}
