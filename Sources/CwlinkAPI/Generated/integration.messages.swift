// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct Integration: RPCMessage {
  public static var protoName: String { "cwlink.v1.Integration" }

  public var enabled: Bool = false
  /// A URL or a fully qualified domain name. A name means HTTPS; plain HTTP only where a whole http:// URL is given.
  public var site: String = ""
  /// The company a member signs in to ConnectWise with.
  public var companyID: String = ""
  public var publicKey: String = ""
  /// The integration's own clientId, a GUID from the ConnectWise developer site.
  public var clientID: String = ""
  /// Whether a private key is stored. The key itself never leaves the daemon.
  public var privateKeySet: Bool = false
  /// The public half of a key that is staged but not in use; empty where none is.
  public var stagedPublicKey: String = ""
  /// The public half of the key that RollBackKey returns to; empty where none is kept.
  public var previousPublicKey: String = ""
  /// An IANA zone, "Europe/Paris"; days and times of day are this zone's. Default "UTC".
  public var timeZone: String = ""
  /// PEM file with the certificate authorities to trust instead of the system's; empty means the system's.
  public var caFile: String = ""
  /// "http://host:port" of a proxy; empty means none.
  public var proxy: String = ""
  /// Requests a minute to the site, 1 to 1000, or to 60000 where it is not ConnectWise's cloud. Default 900.
  public var requestsPerMinute: Int32 = 0
  /// The last test's outcome for exactly these settings; absent where they were never tested.
  public var lastTest: ConnectionTest? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update that sends an older one is refused with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(enabled: Bool = false, site: String = "", companyID: String = "", publicKey: String = "", clientID: String = "", privateKeySet: Bool = false, stagedPublicKey: String = "", previousPublicKey: String = "", timeZone: String = "", caFile: String = "", proxy: String = "", requestsPerMinute: Int32 = 0, lastTest: ConnectionTest? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.enabled = enabled
    self.site = site
    self.companyID = companyID
    self.publicKey = publicKey
    self.clientID = clientID
    self.privateKeySet = privateKeySet
    self.stagedPublicKey = stagedPublicKey
    self.previousPublicKey = previousPublicKey
    self.timeZone = timeZone
    self.caFile = caFile
    self.proxy = proxy
    self.requestsPerMinute = requestsPerMinute
    self.lastTest = lastTest
    self.updateTime = updateTime
    self.etag = etag
  }

}

public struct GetIntegrationRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetIntegrationRequest" }

  public init() {}

}

public struct UpdateIntegrationRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateIntegrationRequest" }

  public var integration: Integration? = nil
  /// Fields of integration to change, by their proto names; empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// A new private key, shown by ConnectWise once; empty leaves the stored one.
  public var privateKey: String = ""
  /// Saves although a test fails.
  public var force: Bool = false
  /// Tests and answers, saves nothing.
  public var validateOnly: Bool = false

  public init() {}

  public init(integration: Integration? = nil, updateMask: ProtobufFieldMask? = nil, privateKey: String = "", force: Bool = false, validateOnly: Bool = false) {
    self.integration = integration
    self.updateMask = updateMask
    self.privateKey = privateKey
    self.force = force
    self.validateOnly = validateOnly
  }

}

public struct UpdateIntegrationResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateIntegrationResponse" }

  public var integration: Integration? = nil
  public var test: ConnectionTest? = nil

  public init() {}

  public init(integration: Integration? = nil, test: ConnectionTest? = nil) {
    self.integration = integration
    self.test = test
  }

}

public struct TestConnectionRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.TestConnectionRequest" }

  /// Settings to test in place of the saved ones; absent fields are taken from the saved ones.
  public var integration: Integration? = nil
  public var privateKey: String = ""
  /// Tests with the staged key.
  public var stagedKey: Bool = false

  public init() {}

  public init(integration: Integration? = nil, privateKey: String = "", stagedKey: Bool = false) {
    self.integration = integration
    self.privateKey = privateKey
    self.stagedKey = stagedKey
  }

}

public struct ConnectionTest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ConnectionTest" }

  public var passed: Bool = false
  /// In the order they were asked: dns, tcp, tls, discovery, company, client_id, keys, api_version, then one right each.
  public var verdicts: [Verdict] = []
  public var testTime: ProtobufTimestamp? = nil

  public init() {}

  public init(passed: Bool = false, verdicts: [Verdict] = [], testTime: ProtobufTimestamp? = nil) {
    self.passed = passed
    self.verdicts = verdicts
    self.testTime = testTime
  }

}

public struct Verdict: RPCMessage {
  public static var protoName: String { "cwlink.v1.Verdict" }

  /// "dns", "tcp", "tls", "discovery", "company", "client_id", "keys", "api_version", "right:companies", …
  public var check: String = ""
  public var outcome: Verdict.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// What to do about it; empty where nothing is to be done.
  public var remedy: String = ""

  public init() {}

  public init(check: String = "", outcome: Verdict.Outcome = .init(rawValue: 0), message: String = "", remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case passed
    case failed
    /// Not asked, since an earlier one failed or since it does not apply.
    case skipped
    case warning
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [Outcome] { [.unspecified, .passed, .failed, .skipped, .warning] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .passed
        case 2: self = .failed
        case 3: self = .skipped
        case 4: self = .warning
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .passed: 1
        case .failed: 2
        case .skipped: 3
        case .warning: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "OUTCOME_UNSPECIFIED"
        case .passed: "OUTCOME_PASSED"
        case .failed: "OUTCOME_FAILED"
        case .skipped: "OUTCOME_SKIPPED"
        case .warning: "OUTCOME_WARNING"
        case .unrecognized: nil
      }
    }
  }

}

public struct StageKeyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.StageKeyRequest" }

  public var publicKey: String = ""
  public var privateKey: String = ""

  public init() {}

  public init(publicKey: String = "", privateKey: String = "") {
    self.publicKey = publicKey
    self.privateKey = privateKey
  }

}

public struct SwitchKeyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SwitchKeyRequest" }

  /// Switches although the staged key fails its test.
  public var force: Bool = false

  public init() {}

  public init(force: Bool = false) {
    self.force = force
  }

}

public struct RollBackKeyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.RollBackKeyRequest" }

  public init() {}

}

public struct MailSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.MailSettings" }

  public var host: String = ""
  /// 1 to 65535; 0 means the usual one: 587 with STARTTLS, 465 with TLS, 25 without.
  public var port: Int32 = 0
  public var security: MailSettings.Security = .init(rawValue: 0)
  public var user: String = ""
  public var passwordSet: Bool = false
  /// The sender's address.
  public var from: String = ""
  /// Who gets a customer's billing e-mail where the customer has no recipients of its own.
  public var recipients: [String] = []
  public var subjectPrefix: String = ""
  public var caFile: String = ""
  public var updateTime: ProtobufTimestamp? = nil
  public var etag: String = ""

  public init() {}

  public init(host: String = "", port: Int32 = 0, security: MailSettings.Security = .init(rawValue: 0), user: String = "", passwordSet: Bool = false, from: String = "", recipients: [String] = [], subjectPrefix: String = "", caFile: String = "", updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.passwordSet = passwordSet
    self.from = from
    self.recipients = recipients
    self.subjectPrefix = subjectPrefix
    self.caFile = caFile
    self.updateTime = updateTime
    self.etag = etag
  }

  public enum Security: RPCEnum {
    case unspecified
    /// No encryption: only for a server on this machine.
    case noneValue
    case starttls
    case tls
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [Security] { [.unspecified, .noneValue, .starttls, .tls] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .noneValue
        case 2: self = .starttls
        case 3: self = .tls
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .noneValue: 1
        case .starttls: 2
        case .tls: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SECURITY_UNSPECIFIED"
        case .noneValue: "SECURITY_NONE"
        case .starttls: "SECURITY_STARTTLS"
        case .tls: "SECURITY_TLS"
        case .unrecognized: nil
      }
    }
  }

}

public struct GetMailSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetMailSettingsRequest" }

  public init() {}

}

public struct UpdateMailSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateMailSettingsRequest" }

  public var mailSettings: MailSettings? = nil
  public var updateMask: ProtobufFieldMask? = nil
  /// A new password; empty leaves the stored one.
  public var password: String = ""

  public init() {}

  public init(mailSettings: MailSettings? = nil, updateMask: ProtobufFieldMask? = nil, password: String = "") {
    self.mailSettings = mailSettings
    self.updateMask = updateMask
    self.password = password
  }

}

