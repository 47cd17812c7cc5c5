/// The simulated Trend Micro: owns the state, and answers one licensing request at a time. Pages of logs are made outside the actor, in parallel.
actor TrendSite {
  var licensing: LicensingState
  /// The key pairs of the signed APIs.
  var keys: [TrendAPI: SigningKeyPair]
  var tenants: [String: Tenant]
  var faults = FaultPlan<Fault>()
  var log = RequestLog()
  /// Added to the site's clock, in seconds.
  var clockOffset = 0
  /// Page tokens of an earlier generation have expired.
  var tokenGeneration = 0
  nonisolated let held = HeldResponses()
  private let clock: @Sendable () async -> Timestamp

  init(_ data: TrendSeed.Data, clock: @escaping @Sendable () async -> Timestamp) {
    licensing = data.licensing
    keys = data.keys
    tenants = Dictionary(data.tenants.map { ($0.login, $0) }, uniquingKeysWith: { first, _ in first })
    self.clock = clock
  }

  var now: Timestamp {
    get async { Timestamp(seconds: await clock().seconds + clockOffset) }
  }

  /// Reads or changes the state atomically.
  @discardableResult
  func update<Value: Sendable>(_ change: @Sendable (isolated TrendSite) throws -> Value) rethrows -> Value { try change(self) }

  /// The fault that affects a request, if any.
  func arrived(_ request: TrendRequest) -> Fault? { faults.next { $0.matches(method: request.method, path: request.path) } }

  /// Performs a request, as far as the fault allows, and logs it. Nil if there is no response.
  nonisolated func answer(_ request: TrendRequest, to api: TrendAPI, fault: Fault?) async -> TrendReply? {
    let (reply, tenant): (TrendReply?, String?) =
      switch fault?.kind {
      case .dropBefore: (nil, nil)
      case .status, .redirect: (fault.map(api.reply), nil)
      default: await perform(request, of: api)
      }
    await update { site in site.log.add(request, tenant: tenant, status: reply?.status, fault: fault?.kind) }
    return reply
  }

  private nonisolated func perform(_ request: TrendRequest, of api: TrendAPI) async -> (TrendReply?, String?) {
    let now = await now
    switch api {
    case .licensing, .remoteManager:
      return (await update { site in LicensingAPI.reply(to: request, keys: site.keys[api], site.licensing, now: now) }, nil)
    case .emailSecurity:
      do throws(LogError) {
        let credentials = try BasicCredentials(request)
        let (tenant, generation) = await update { site in (site.tenants[credentials.user], site.tokenGeneration) }
        let admitted = try credentials.admit(to: tenant)
        do throws(LogError) {
          return (try LogAPI(tenant: admitted, now: now, tokenGeneration: generation).reply(to: request), admitted.login)
        } catch {
          return (error.reply, admitted.login)
        }
      } catch {
        return (error.reply, nil)
      }
    }
  }
}
