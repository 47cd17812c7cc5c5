import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport

extension World {
  static let licensingToken = "11111111-aaaa-4aaa-8aaa-111111111111"
  static let licensingSecret = "demo-lmpi-secret-key"

  var sources: SourceServiceClient { SourceServiceClient(client) }
  var imports: ImportServiceClient { ImportServiceClient(client) }

  /// A paused source of licences, so that only the test pulls it.
  @discardableResult
  func addLicensing(_ id: String = "lmpi", paused: Bool = true) async throws -> Source {
    try await sources.createSource(
      CreateSourceRequest(
        source: Source(id: id, kind: .licensingPlatform, baseURL: sandbox.site, accessID: Self.licensingToken, paused: paused),
        secret: Self.licensingSecret))
  }

  /// A paused source of a tenant's figures.
  @discardableResult
  func addTenant(_ login: String, _ id: String, customer: String, product: String = "tmes-standard") async throws -> Source {
    try await sources.createSource(
      CreateSourceRequest(
        source: Source(
          id: id, kind: .emailSecurity, baseURL: sandbox.site, accessID: login, paused: true, customerID: customer, productID: product),
        secret: "demo-tmes-key-\(login)"))
  }

  func pull(_ id: String) async throws -> Pull { try await sources.pullSource(PullSourceRequest(sourceID: id)) }

  /// A pull that the test interrupts; nil if it failed.
  func beginPull(_ id: String) -> Task<Pull?, Never> {
    let sources = sources
    return Task { try? await sources.pullSource(PullSourceRequest(sourceID: id)) }
  }

  func unmapped() async throws -> ListVendorItemsResponse {
    try await sources.listVendorItems(ListVendorItemsRequest(state: .unmapped))
  }

  func map(_ source: String, _ kind: VendorItem.Kind, _ name: String, to target: String) async throws -> MapVendorItemResponse {
    let items = try await sources.listVendorItems(ListVendorItemsRequest(sourceID: source, kind: kind)).items
    guard let item = items.first(where: { $0.vendorName == name }) else { throw TestProblem("no \(name) among \(items.map(\.vendorName))") }
    return try await sources.mapVendorItem(
      MapVendorItemRequest(sourceID: source, kind: kind, vendorID: item.vendorID, targetID: target))
  }

  /// The stored counts as "customer/product quantity source", newest first.
  func storedCounts() async throws -> [String] {
    try await usage.listCounts(ListCountsRequest(pageSize: 1000)).counts.map {
      "\($0.customerID)/\($0.productID) \($0.decimalQuantity) \($0.source)"
    }
  }
}

extension Sandbox {
  func setSeats(_ customer: String, _ product: String, _ units: Int) async throws {
    let name = customer.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? customer
    try await control(.put, "trend/customers/\(name)/seats", #"{"product":"\#(product)","units":\#(units)}"#)
  }

  /// Waits until the fault that was configured for Trend Micro's APIs has taken effect.
  func waitForVendorFault() async throws {
    struct Fault: Decodable {}
    _ = try await eventually("the fault takes effect") { try await get("trend/faults", [Fault].self).isEmpty ? true : nil }
  }

  /// The true counts of a tenant's rows in a span.
  struct TrueCounts: Decodable {
    struct Day: Decodable {
      var accepted: [String: Total]
      var blocked: [String: Total]
      var policy: [String: Total]
    }
    /// A number, or numbers by action or event code.
    enum Total: Decodable {
      case number(Int)
      case byKey([String: Int])

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) { self = .number(number) } else { self = .byKey(try value.decode([String: Int].self)) }
      }

      var sum: Int {
        switch self {
        case .number(let number): number
        case .byKey(let numbers): numbers.values.reduce(0, +)
        }
      }

      subscript(_ key: String) -> Int {
        if case .byKey(let numbers) = self { return numbers[key] ?? 0 }
        return 0
      }
    }
    var total: Day
  }

  func trueCounts(_ tenant: String, from: String, to: String) async throws -> TrueCounts.Day {
    try await get("trend/counts?tenant=\(tenant)&from=\(from)&to=\(to)", TrueCounts.self).total
  }
}
