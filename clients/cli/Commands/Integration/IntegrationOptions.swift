import ArgumentParser
import CwlinkAPI
import LocalRPC

/// The settings of the integration.
struct IntegrationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The ConnectWise site. A name means HTTPS; plain HTTP needs a full http:// URL.", valueName: "url or name"))
  var site: String?

  @Option(help: ArgumentHelp("The company ID for signing in to ConnectWise.", valueName: "id"))
  var companyID: String?

  @Option(help: ArgumentHelp("The public part of the API key.", valueName: "key"))
  var publicKey: String?

  @Option(help: ArgumentHelp("The integration's clientId from the ConnectWise developer site.", valueName: "guid"))
  var clientID: String?

  @Option(help: ArgumentHelp("The time zone of days and times, for example Europe/Paris.", valueName: "zone"))
  var timeZone: String?

  @Option(
    help: ArgumentHelp("A PEM file with the trusted certificate authorities; '' for the system's.", valueName: "file"),
    completion: .file())
  var caFile: String?

  @Option(help: ArgumentHelp("A proxy, http://host:port; '' for none.", valueName: "url"))
  var proxy: String?

  @Option(help: ArgumentHelp("Requests per minute to the site, 1 to 1000; up to 60000 for an on-premises server.", valueName: "count"))
  var requestsPerMinute: Int32?

  @OptionGroup var key: PrivateKeyOption

  var changes: Changes<Integration> {
    var changes = Changes(Integration())
    changes.set("site", \.site, site)
    changes.set("company_id", \.companyID, companyID)
    changes.set("public_key", \.publicKey, publicKey)
    changes.set("client_id", \.clientID, clientID)
    changes.set("time_zone", \.timeZone, timeZone)
    changes.set("ca_file", \.caFile, caFile)
    changes.set("proxy", \.proxy, proxy)
    changes.set("requests_per_minute", \.requestsPerMinute, requestsPerMinute)
    return changes
  }

  /// The private key, prompted for if it is new or goes to another server; empty if there is none.
  func privateKey(in context: ProcessContext) throws -> String {
    try SecretSource.privateKey.read(
      file: key.privateKeyFile, ask: publicKey != nil || site != nil || proxy != nil || caFile != nil, in: context) ?? ""
  }

  /// The fields of a request that has the integration and its private key.
  static func fields(of request: any RPCMessage.Type) -> FieldNames {
    FieldNames(
      request,
      [
        "integration.site": "--site", "integration.company_id": "--company-id", "integration.public_key": "--public-key",
        "integration.client_id": "--client-id", "integration.time_zone": "--time-zone", "integration.ca_file": "--ca-file",
        "integration.proxy": "--proxy", "integration.requests_per_minute": "--requests-per-minute",
        "private_key": "--private-key-file",
      ])
  }
}
