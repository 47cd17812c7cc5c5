import FuzzSupport

@testable import LocalRPC

extension Headers {
  static var seeds: [Seed] {
    let request = SeedWriter(0xFF, 0xFF)
    return [
      seed("timeout", "timeout", SeedWriter().all("99999999H")), seed("timeout-of-no-unit", "timeout", SeedWriter().all("5s")),
      seed("duration", "duration", SeedWriter().integer(Int64.max).byte(3).integer(Int64(1))),
      seed("percent", "percent", SeedWriter().integer(UInt16(9)).all("100%25 %E6%9D%89 %zz%4")),
      seed("base64", "base64", SeedWriter().all("AQID/+8")), seed("base64-padded", "base64", SeedWriter().all("AQ==")),
      seed("request", "request", usualRequest(request)),
      seed("request-over-the-limit", "request", usualRequest(SeedWriter(0, 100))),
      seed("metadata-of-bytes", "request", field("x-data-bin", Array("AQ,Ag==, Aw".utf8), request)),
      seed("response", "response", usualResponse(SeedWriter(1))), seed("response-without-body", "response", usualResponse(SeedWriter(0))),
      seed("metadata", "metadata", SeedWriter().short("X-Name").short("value").short("x-name-bin").short([0, 255])),
      seed("status", "status", SeedWriter(4).short("not 杉 found").short("type.googleapis.com/google.rpc.ErrorInfo").short([10, 1, 82])),
      seed("path", "path", SeedWriter().all("/grpc.health.v1.Health/Check")),
    ]
  }

  private static func seed(_ name: String, _ check: String, _ content: SeedWriter) -> Seed {
    Seed(name, SeedWriter().byte(checks.firstIndex { $0.name == check } ?? 0).all(content.bytes).bytes)
  }

  private static func usualRequest(_ start: SeedWriter) -> SeedWriter {
    fields(
      [
        (":method", "POST"), (":path", "/grpc.health.v1.Health/Check"), ("content-type", "application/grpc+proto"), ("te", "trailers"),
        ("grpc-timeout", "5S"), ("grpc-encoding", "identity"), ("x-text", "v"), ("x-data-bin", "AQ"), ("user-agent", "grpc-c/1"),
      ], start)
  }

  private static func usualResponse(_ start: SeedWriter) -> SeedWriter {
    let details = RPCStatus.invalidArgument(field: "a.b", "is wrong").detailsBin() ?? []
    return fields(
      [
        (":status", "200"), ("content-type", "application/grpc"), ("grpc-status", "3"), ("grpc-message", "a.b%20is wrong"),
        ("grpc-status-details-bin", String(decoding: Base64.encode(details), as: UTF8.self)),
      ], start)
  }

  private static func fields(_ list: [(name: String, value: String)], _ start: SeedWriter) -> SeedWriter {
    list.reduce(start) { field($1.name, Array($1.value.utf8), $0) }
  }
}
