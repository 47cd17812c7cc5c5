package import CurlTransport
import Foundation
package import Synchronization

/// The parts of ConnectWise that the settings use, in memory. The real client sends its requests to this type instead of the network.
package final class ScriptedSite: HTTPSending {
  package struct State: Sendable {
    package var companies: [String] = []
    package var agreements: [Int: [String]] = [:]
    package var catalog: [String] = []
    /// Management solutions, and the products of each by its id.
    package var solutions: [String] = []
    package var managementProducts: [Int: [String]] = [:]
    /// If set, lists of management solutions respond with this status.
    package var solutionsStatus: Int?
    /// The keys that sign callbacks, by path.
    package var signingKeys: [String: String] = [:]
    package var tickets: [String] = []
    /// The registered callbacks; requests cannot add any.
    package var callbacks: [String] = []
    /// Private keys by public key.
    package var keys = ["public": "private"]
    package var isDown = false
    /// If set, lists of agreements respond with this status.
    package var agreementsStatus: Int?
    /// Lists of additions answer with this status in place of rows.
    package var additionsStatus: Int?
    /// Method and URL, decoded.
    package var requests: [String] = []
    /// Called once, before the response to the next request.
    package var interruption: (@Sendable () async throws -> Void)?
  }

  package let state = Mutex(State())

  package init() {}

  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let interruption = state.withLock { state in
      defer { state.interruption = nil }
      state.requests.append("\(request.method.rawValue) \(request.url.removingPercentEncoding ?? request.url)")
      return state.interruption
    }
    try? await interruption?()
    let state = state.withLock { $0.copy }
    guard !state.isDown else {
      throw TransportError(.connect, mayHaveBeenReceived: false, message: "No route to the host.", remedy: "Check it.")
    }
    return answer(request, state)
  }

  private func answer(_ request: HTTPRequest, _ state: State) -> HTTPResponse {
    guard let parts = URLComponents(string: request.url) else { return json("{}", 400) }
    let path = parts.path
    if path.hasPrefix("/login/companyinfo/") {
      return path.hasSuffix("/trainingco")
        ? json(#"{"CompanyName":"Training","Codebase":"v2026_1/","CompanyID":"trainingco","IsCloud":true,"SiteUrl":"cw.example.com"}"#)
        : json("null")
    }
    if let key = state.signingKeys[path] { return json(#"{"signing_key":"\#(key)"}"#) }
    if path.hasPrefix("/keys/") { return json(#"{"code":"NotFound","message":"no such key","errors":null}"#, 404) }
    let publicKey = request.credentials?.user.split(separator: "+").last.map(String.init) ?? ""
    guard let secret = state.keys[publicKey], secret == request.credentials?.password.reveal() else {
      return json(#"{"code":"Unauthorized","message":"The keys are wrong.","errors":null}"#, 401)
    }
    let conditions = parts.queryItems?.first { $0.name == "conditions" }?.value ?? ""
    let after = parts.queryItems?.first { $0.name == "pageId" }?.value.flatMap { Int($0) } ?? 0
    if path.hasSuffix("/system/info") { return json(#"{"version":"v2026.1"}"#) }
    if path.hasSuffix("/company/companies") { return rows(state.companies, conditions, after) }
    if path.hasSuffix("/system/callbacks") { return json("[" + state.callbacks.joined(separator: ",") + "]") }
    if path.hasSuffix("/service/tickets") { return json("[" + state.tickets.joined(separator: ",") + "]") }
    if path.hasSuffix("/procurement/catalog") { return rows(state.catalog, conditions, after) }
    if let start = path.range(of: "/company/managementItSolutions") {
      if let status = state.solutionsStatus { return json(#"{"code":"Security","message":"No right.","errors":null}"#, status) }
      let solution = path[start.upperBound...].split(separator: "/").first.flatMap { Int($0) }
      return json("[" + (solution.map { state.managementProducts[$0] ?? [] } ?? state.solutions).joined(separator: ",") + "]")
    }
    if path.hasSuffix("/additions"), let status = state.additionsStatus {
      return json(#"{"code":"Fault","message":"Out of order.","errors":null}"#, status)
    }
    if path.hasSuffix("/finance/agreements") {
      if let status = state.agreementsStatus { return json(#"{"code":"Security","message":"No right.","errors":null}"#, status) }
      let company = conditions.split(separator: " ").last.flatMap { Int($0) }
      return json(
        "[" + (company.map { state.agreements[$0] ?? [] } ?? state.agreements.values.flatMap(\.self)).joined(separator: ",") + "]")
    }
    return json("[]")
  }

  /// The rows with the requested identifier, or all rows if a part is requested, because the client compares them itself.
  private func rows(_ rows: [String], _ conditions: String, _ after: Int) -> HTTPResponse {
    guard let start = conditions.range(of: "identifier = \"") else {
      let page = after == 0 ? rows : rows.filter { Int($0.dropFirst(#"{"id":"#.count).prefix { $0 != "," }) ?? 0 > after }
      return json("[" + page.joined(separator: ",") + "]")
    }
    let wanted = conditions[start.upperBound...].dropLast().lowercased()
    return json("[" + rows.filter { $0.lowercased().contains("\"identifier\":\"\(wanted)\"") }.joined(separator: ",") + "]")
  }

  private func json(_ text: String, _ status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Array(text.utf8))
  }
}

extension ScriptedSite.State {
  /// A copy without the interruption.
  fileprivate var copy: ScriptedSite.State {
    var copy = self
    copy.interruption = nil
    return copy
  }
}

extension ScriptedSite {
  package func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  /// The requests since the last call.
  package func takeRequests() -> [String] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  package static func company(_ id: Int, _ identifier: String, status: String = "Active", deleted: Bool = false) -> String {
    #"{"id":\#(id),"identifier":"\#(identifier)","name":"\#(identifier) Ltd","status":{"id":1,"name":"\#(status)"},"deletedFlag":\#(deleted)}"#
  }

  package static func agreement(
    _ id: Int, _ name: String, type: String = "Managed Service", typeID: Int = 3, company: Int, parent: Int? = nil,
    status: String = "Active",
    start: String = "2026-01-01", end: String? = nil, cancelled: Bool = false
  )
    -> String
  {
    let endText = end.map { #","endDate":"\#($0)T00:00:00Z""# } ?? ""
    let parentText = parent.map { #","parentAgreement":{"id":\#($0),"name":"Parent"}"# } ?? ""
    return
      #"{"id":\#(id),"name":"\#(name)","type":{"id":\#(typeID),"name":"\#(type)"},"company":{"id":\#(company)},"agreementStatus":"\#(status)","startDate":"\#(start)T00:00:00Z","noEndingDateFlag":\#(end == nil),"cancelledFlag":\#(cancelled)\#(endText)\#(parentText)}"#
  }

  package static func ticket(_ id: Int, status: String, closed: Bool = false, company: Int) -> String {
    #"{"id":\#(id),"summary":"s","status":{"id":1,"name":"\#(status)"},"company":{"id":\#(company)},"closedFlag":\#(closed)}"#
  }

  package static func callback(_ id: Int, _ type: String, _ url: String) -> String {
    #"{"id":\#(id),"url":"\#(url)","objectId":1,"type":"\#(type)","level":"Owner","inactiveFlag":false}"#
  }

  package static func solution(_ id: Int, _ name: String) -> String { #"{"id":\#(id),"name":"\#(name)"}"# }

  package static func managementProduct(_ id: Int, type: String, typeID: Int, workstation: Int? = nil, spamStats: Int? = nil) -> String {
    let workstationText = workstation.map { #","workstationProduct":{"id":\#($0),"identifier":"W"}"# } ?? ""
    let spamText = spamStats.map { #","spamStatsProduct":{"id":\#($0),"identifier":"S"}"# } ?? ""
    return #"{"id":\#(id),"agreementType":{"id":\#(typeID),"name":"\#(type)"}\#(workstationText)\#(spamText)}"#
  }

  package static func item(_ id: Int, _ identifier: String, class productClass: String = "Agreement", inactive: Bool = false) -> String {
    #"{"id":\#(id),"identifier":"\#(identifier)","description":"\#(identifier) seats","productClass":"\#(productClass)","inactiveFlag":\#(inactive),"price":3.5}"#
  }
}
