@testable import ConnectWise
import CurlTransport
import ExactDecimal
import Foundation
import Testing

@Suite struct ClientWriteTests {
  private static let patch: [PatchOperation] = [
    .replace(.quantity, 12), .replace(.cancelledDate, "2026-11-30T00:00:00Z"), .remove(.invoiceDescription),
  ]

  private func patch(_ script: Script) async throws -> ConnectWiseError? {
    let client = try script.client()
    return await failure { () async throws(ConnectWiseError) in
      try await client.patchAddition(agreementID: 7, id: 31, Self.patch, basedOn: client.fresh)
    }
  }

  @Test("an addition is created, changed and deleted with the bodies that the API expects")
  func bodies() async throws {
    let script = Script { request, _ in
      switch request.method {
      case .post: .json(201, #"{"id":9}"#, ["Location": "http://elsewhere/"])
      case .patch: .json(#"{"id":31,"quantity":12}"#)
      case .delete: HTTPResponse(status: 204)
      default: nil
      }
    }
    let client = try script.client()
    let day = try #require(CalendarDay(year: 2026, month: 12, day: 1))
    #expect(
      try await client.createAddition(
        NewAddition(productID: 5, quantity: ExactDecimal(tenThousandths: 25_000), unitPrice: 3.5, effectiveDate: day), agreementID: 7,
        basedOn: client.fresh
      ).id == 9)
    #expect(try await client.patchAddition(agreementID: 7, id: 31, Self.patch, basedOn: client.fresh).quantity == 12)
    try await client.deleteAddition(agreementID: 7, id: 31, basedOn: client.fresh)
    #expect(
      script.calls == [
        "POST /finance/agreements/7/additions", "PATCH /finance/agreements/7/additions/31", "DELETE /finance/agreements/7/additions/31",
      ])
    let bodies = script.requests.compactMap { $0.body.map { String(decoding: $0, as: UTF8.self) } }
    #expect(
      bodies == [
        #"{"billCustomer":"Billable","effectiveDate":"2026-12-01T00:00:00Z","product":{"id":5},"quantity":2.5,"unitPrice":3.5}"#,
        #"[{"op":"replace","path":"quantity","value":12},{"op":"replace","path":"cancelledDate","value":"2026-11-30T00:00:00Z"},{"op":"remove","path":"invoiceDescription"}]"#,
      ])
    #expect(script.requests[1].headers["Content-Type"] == "application/json")
  }

  @Test("a patch path cannot reach into a reference", arguments: ["/quantity", "product/id", "", "a.b", "customFields[0]", "1a"])
  func paths(name: String) {
    #expect(PatchOperation.Path(name) == nil)
  }

  @Test(
    "a rejected write was not done, a failed one may have been; neither is retried",
    arguments: [
      (
        400,
        #"{"code":"InvalidObject","message":"no","errors":[{"code":"x","message":"must be","resource":"addition","field":"quantity"}]}"#,
        ConnectWiseError.Kind.validation, ConnectWiseError.Outcome.notDone
      ),
      (401, "", .unauthorized, .notDone), (403, "", .forbidden, .notDone), (409, "", .conflict, .notDone), (415, "", .validation, .notDone),
      (500, "", .server, .uncertain), (502, "<html>", .server, .uncertain), (503, "", .server, .uncertain),
      (302, "", .unexpected, .uncertain),
      (500, #"{"code":"InvalidObject","message":"no","errors":[]}"#, .validation, .uncertain), (200, "<html>", .undecodable, .uncertain),
    ])
  func outcomes(status: Int, body: String, kind: ConnectWiseError.Kind, outcome: ConnectWiseError.Outcome) async throws {
    let script = Script { request, _ in request.method == .patch ? .json(status, body) : nil }
    let error = try await patch(script)
    #expect(error?.kind == kind && error?.outcome == outcome && error?.remedy.isEmpty == false)
    #expect(error?.isTransient == (kind == .server))
    #expect(script.calls.count == 1)
    if status == 400 { #expect(error?.fields == [.init(resource: "addition", field: "quantity", message: "must be")]) }
  }

  @Test("a write without a response is uncertain, one that was never sent is not; neither is retried", arguments: [true, false])
  func lost(received: Bool) async throws {
    let script = Script { request, _ throws(TransportError) in
      guard request.method == .patch else { return nil }
      throw TransportError(received ? .receive : .connect, mayHaveBeenReceived: received, message: "m", remedy: "r")
    }
    let error = try await patch(script)
    #expect(error?.kind == .transport && error?.isTransient == true && error?.outcome == (received ? .uncertain : .notDone))
    #expect(script.calls.count == 1)
  }

  @Test("a 429 pauses the whole site for the requested time, and the write is not repeated", arguments: ["POST", "PATCH", "DELETE"])
  func rateLimited(method: String) async throws {
    let script = Script { request, _ in
      request.method.rawValue == method
        ? .json(429, #"{"error":"TooManyRequests","message":"slow down"}"#, ["Retry-After": "7"])
        : request.url.contains("additions") ? .json("[]") : nil
    }
    let client = try script.client()
    _ = try await client.additions(agreementID: 7)
    let error = await failure { () async throws(ConnectWiseError) in
      switch method {
      case "POST":
        _ = try await client.createAddition(NewAddition(productID: 5, quantity: ExactDecimal(1)), agreementID: 7, basedOn: client.fresh)
      case "PATCH": _ = try await client.patchAddition(agreementID: 7, id: 31, Self.patch, basedOn: client.fresh)
      default: try await client.deleteAddition(agreementID: 7, id: 31, basedOn: client.fresh)
      }
    }
    #expect(error?.kind == .rateLimited && error?.outcome == .notDone && error?.needsNewRead == true)
    #expect(script.calls.count == 2 && client.throttle.pauseLeft == .seconds(7))
    _ = try await client.additions(agreementID: 7)
    #expect(script.sleeps.reduce(.zero, +) >= .seconds(7))
  }

  @Test("a pause longer than the limit is reported to every caller at once, without a request")
  func longPause() async throws {
    let script = Script { request, _ in
      request.url.contains("apis") ? .json(429, #"{"error":"E","message":"m"}"#, ["Retry-After": "3600"]) : nil
    }
    let client = try script.client()
    let first = await failure { () async throws(ConnectWiseError) in try await client.systemInfo() }
    #expect(first?.kind == .rateLimited && first?.code == "E" && first?.retryAfter == .seconds(3600))
    let second = await failure { () async throws(ConnectWiseError) in try await client.agreementTypes() }
    #expect(second?.kind == .rateLimited && second?.retryAfter == .seconds(3600) && second?.outcome == .notDone)
    #expect(script.calls.count == 1)
  }

  @Test("clients that share a throttle share its pauses and its rate")
  func shared() async throws {
    let script = Script { request, _ in request.url.contains("apis") ? .json("{}") : nil }
    let throttle = SiteThrottle(requestsPerMinute: 10, maximumParallelRequests: 1, time: script.time)
    let configuration = SiteConfiguration(site: "a.example", companyID: "c", publicKey: "p", privateKey: Secret("k"), clientID: "g")
    for _ in 0..<12 {
      let client = try ConnectWiseClient(configuration: configuration, sender: script, throttle: throttle, retry: .never, time: script.time)
      _ = await failure { () async throws(ConnectWiseError) in try await client.systemInfo() }
    }
    // Each asks where the API is, and then the API.
    #expect(script.requests.count == 24 && script.sleeps.reduce(.zero, +) >= .seconds(60))
  }

  @Test("quantities and prices are written with their decimal digits")
  func exactNumbers() async throws {
    for (quantity, text) in [
      ("2.08", "2.08"), ("0.0001", "0.0001"), ("10000000", "10000000"), ("1234567.8901", "1234567.8901"), ("0", "0"),
    ] {
      let script = Script { request, _ in request.method == .get ? nil : .json(#"{"id":31,"quantity":1}"#) }
      let client = try script.client()
      let exact = try #require(ExactDecimal(quantity))
      let price = try #require(Decimal(string: "19.99"))
      _ = try await client.patchAddition(agreementID: 7, id: 31, [.replace(.quantity, .decimal(exact))], basedOn: client.fresh)
      _ = try await client.createAddition(
        NewAddition(productID: 5, quantity: exact, unitPrice: price), agreementID: 7, basedOn: client.fresh)
      let bodies = script.requests.compactMap(\.body).map { String(decoding: $0, as: UTF8.self) }
      #expect(
        bodies == [
          #"[{"op":"replace","path":"quantity","value":\#(text)}]"#,
          #"{"billCustomer":"Billable","product":{"id":5},"quantity":\#(text),"unitPrice":19.99}"#,
        ])
    }
  }

  @Test("infinity is rejected as a number")
  func infinity() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in
      try await client.patchAddition(agreementID: 1, id: 31, [.replace(.unitPrice, .number(.infinity))], basedOn: client.fresh)
    }
    #expect(error?.kind == .validation && script.requests.isEmpty)
  }
}
