import Hummingbird
import NIOCore

/// Receives requests to Trend Micro's APIs and injects faults at the connection level.
struct TrendGateway: RouterMiddleware {
  let site: TrendSite

  func handle(_ request: Request, context: SandboxContext, next: (Request, SandboxContext) async throws -> Response) async throws
    -> Response
  {
    let target = request.head.path ?? ""
    guard let api = TrendAPI(path: target) else { return try await next(request, context) }
    let body = try await request.body.collect(upTo: Gateway.largestBody)
    let received = TrendRequest(
      method: request.method.rawValue, target: target, headers: request.headers.map { ($0.name.rawName, $0.value) },
      body: Array(buffer: body))
    let fault = await site.arrived(received)
    if fault?.kind == .latency { try await Task.sleep(for: .milliseconds(fault?.milliseconds ?? 0)) }
    let reply = await site.answer(received, to: api, fault: fault)
    if fault?.kind == .stall { try await site.held.hold(for: fault?.milliseconds) }
    guard let reply, fault?.kind != .dropAfter else { return Transmission.drop(context) }
    var headers = HTTPFields(reply.headers)
    SiteDate.set(await site.now, in: &headers)
    if reply.body != nil { headers[.contentType] = reply.contentType }
    return Transmission.response(reply.status, headers, reply.body ?? ByteBuffer(), isCut: fault?.kind == .cut, context)
  }
}
