import HTTPTypes
import Hummingbird
import NIOCore

/// Receives REST requests, passes them to the site, and injects faults at the connection level.
struct Gateway: Sendable {
  let site: Site

  /// In bytes: enough for the longest note in any escaping.
  static let largestBody = 16 << 20

  func respond(to request: Request, _ context: SandboxContext, endpoint: Endpoint?, captures: [String]) async throws -> Response {
    let request = try await read(request, context, captures: captures, isPublic: endpoint?.isPublic == true)
    let fault = await site.arrived(request, at: endpoint)
    if fault?.kind == .latency { try await Task.sleep(for: .milliseconds(fault?.milliseconds ?? 0)) }
    let reply = await site.answer(request, at: endpoint, fault: fault)
    if fault?.kind == .stall { try await site.held.hold(for: fault?.milliseconds) }
    guard let reply, fault?.kind != .dropAfter else { return Transmission.drop(context) }
    return response(reply, isCut: fault?.kind == .cut, context)
  }

  private func read(_ request: Request, _ context: SandboxContext, captures: [String], isPublic: Bool) async throws -> RESTRequest {
    let body = try await request.body.collect(upTo: Self.largestBody)
    var path = request.uri.path
    var codebase: String?
    if !isPublic, let match = path.firstMatch(of: /^\/([^\/]+)\/apis\/3\.0/) {
      codebase = String(match.1)
      path = String(path[match.range.upperBound...])
    }
    let address = context.channel.localAddress
    return RESTRequest(
      method: request.method.rawValue, path: path, query: request.uri.query ?? "",
      headers: request.headers.map { ($0.name.rawName, $0.value) }, body: Array(buffer: body), codebase: codebase,
      captures: captures, origin: "http://127.0.0.1:\(address?.port ?? 0)")
  }

  private func response(_ reply: Reply, isCut: Bool, _ context: SandboxContext) -> Response {
    var headers = HTTPFields(reply.headers)
    if let type = reply.contentType { headers[.contentType] = type }
    return Transmission.response(reply.status, headers, ByteBuffer(bytes: reply.bodyBytes), isCut: isCut, context)
  }
}

/// A request context with access to the connection, so that a fault can close it.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}
