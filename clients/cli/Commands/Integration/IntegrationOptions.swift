import ArgumentParser
import CwlinkAPI

/// The settings of the integration that can be given on the command line.
struct IntegrationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The ConnectWise site: a name means HTTPS, plain HTTP needs a whole http:// URL.", valueName: "url or name"))
  var site: String?

  @Option(help: ArgumentHelp("The company that members sign in to ConnectWise with.", valueName: "id"))
  var companyID: String?

  @Option(help: ArgumentHelp("The public half of the API key.", valueName: "key"))
  var publicKey: String?

  @Option(help: ArgumentHelp("The integration's clientId from the ConnectWise developer site.", valueName: "guid"))
  var clientID: String?

  @Option(help: ArgumentHelp("The zone of days and times, as in Europe/Paris.", valueName: "zone"))
  var timeZone: String?

  @Option(
    help: ArgumentHelp("A PEM file with the authorities to trust; '' for the system's.", valueName: "file"), completion: .file())
  var caFile: String?

  @Option(help: ArgumentHelp("A proxy, http://host:port; '' for none.", valueName: "url"))
  var proxy: String?

  @Option(help: ArgumentHelp("Requests a minute to the site, 1 to 1000; to 60000 to a server of your own.", valueName: "count"))
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

  /// The private key, asked for where a new public key stands alone; empty where none is given.
  func privateKey(in surroundings: Surroundings) throws -> String {
    try SecretPlaces.privateKey.read(file: key.privateKeyFile, ask: publicKey != nil, in: surroundings) ?? ""
  }
}
