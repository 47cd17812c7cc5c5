import CurlTransport

/// A requested change of the integration; nil leaves a field unchanged.
package struct IntegrationChange: Sendable, Equatable {
  package var enabled: Bool?
  package var site: String?
  package var companyID: String?
  package var publicKey: String?
  var clientID: String?
  package var timeZone: String?
  package var caFile: String?
  var proxy: String?
  package var requestsPerMinute: Int?
  var privateKey: Secret?

  /// Applies everything except the keys, which must be encrypted first; see `IntegrationService.candidate`.
  package func applied(to settings: IntegrationSettings) -> IntegrationSettings {
    var changed = settings
    enabled.map { changed.enabled = $0 }
    site.map { changed.site = $0 }
    companyID.map { changed.companyID = $0 }
    clientID.map { changed.clientID = $0 }
    timeZone.map { changed.timeZone = $0 }
    caFile.map { changed.caFile = $0 }
    proxy.map { changed.proxy = $0 }
    requestsPerMinute.map { changed.requestsPerMinute = $0 }
    return changed
  }

  /// The API's names of the changed fields.
  var fieldNames: [String] {
    var names: [String] = []
    func add(_ name: String, _ isSet: Bool) { if isSet { names.append(name) } }
    add("enabled", enabled != nil)
    add("site", site != nil)
    add("company_id", companyID != nil)
    add("public_key", publicKey != nil)
    add("private_key", privateKey != nil)
    add("client_id", clientID != nil)
    add("time_zone", timeZone != nil)
    add("ca_file", caFile != nil)
    add("proxy", proxy != nil)
    add("requests_per_minute", requestsPerMinute != nil)
    return names
  }
}
