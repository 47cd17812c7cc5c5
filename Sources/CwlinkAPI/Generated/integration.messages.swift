// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Integration: RPCMessage {
  public static var protoName: String { "cwlink.v1.Integration" }

  public var enabled: Bool = false
  /// A URL or a fully qualified domain name. A name means HTTPS; plain HTTP requires a complete http:// URL.
  public var site: String = ""
  /// The company ID of the ConnectWise login.
  public var companyID: String = ""
  public var publicKey: String = ""
  /// The integration's clientId: a GUID from the ConnectWise developer site.
  public var clientID: String = ""
  /// Whether a private key is stored. The key itself is never returned.
  public var privateKeySet: Bool = false
  /// The public key of the staged key. Empty if no key is staged.
  public var stagedPublicKey: String = ""
  /// The public key of the key that RollBackKey returns to. Empty if there is none.
  public var previousPublicKey: String = ""
  /// The IANA time zone of all days and times of day, for example "Europe/Paris". Default "UTC".
  public var timeZone: String = ""
  /// A PEM file with the certificate authorities to trust instead of the system's. Empty means the system's.
  public var caFile: String = ""
  /// A proxy, as "http://HOST:PORT". Empty means none.
  public var proxy: String = ""
  /// The limit of requests per minute to the site: 1 to 1000, or 1 to 60000 for a site outside the ConnectWise cloud. Default 900.
  public var requestsPerMinute: Int32 = 0
  /// The last test of exactly these settings. Absent if they were never tested.
  public var lastTest: ConnectionTest? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
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
  /// The fields of integration to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// The private key: a new one, or the stored one again for another site, proxy or CA file. Empty leaves the stored key unchanged.
  public var privateKey: String = ""
  /// Saves even if the connection test fails.
  public var force: Bool = false
  /// Tests and returns the result without changing anything.
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
  /// Absent if no test was needed.
  public var test: ConnectionTest? = nil

  public init() {}

  public init(integration: Integration? = nil, test: ConnectionTest? = nil) {
    self.integration = integration
    self.test = test
  }

}

public struct TestConnectionRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.TestConnectionRequest" }

  /// Settings to test instead of the saved ones. Unset fields are taken from the saved settings.
  public var integration: Integration? = nil
  /// A private key to test instead of the saved one.
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

  /// Whether no check failed.
  public var passed: Bool = false
  /// In the order of the checks.
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

  public var check: Verdict.Check = .init(rawValue: 0)
  public var outcome: Verdict.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// How to fix it. Empty if there is nothing to fix.
  public var remedy: String = ""

  public init() {}

  public init(check: Verdict.Check = .init(rawValue: 0), outcome: Verdict.Outcome = .init(rawValue: 0), message: String = "", remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }

  /// In the order in which they are made. Each CHECK_RIGHT_ value is a permission of the API member.
  public enum Check: RPCEnum {
    case unspecified
    case dns
    case tcp
    case tls
    /// The site's codebase.
    case discovery
    case company
    case clientID
    case keys
    case apiVersion
    case rightCompanies
    case rightAgreements
    case rightAgreementTypes
    case rightCatalog
    case rightManagementSolutions
    case rightAdditions
    case rightAdditionsWrite
    case rightBoards
    case rightPriorities
    case rightTickets
    case rightTicketsWrite
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Check] { [.unspecified, .dns, .tcp, .tls, .discovery, .company, .clientID, .keys, .apiVersion, .rightCompanies, .rightAgreements, .rightAgreementTypes, .rightCatalog, .rightManagementSolutions, .rightAdditions, .rightAdditionsWrite, .rightBoards, .rightPriorities, .rightTickets, .rightTicketsWrite] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .dns
        case 2: self = .tcp
        case 3: self = .tls
        case 4: self = .discovery
        case 5: self = .company
        case 6: self = .clientID
        case 7: self = .keys
        case 8: self = .apiVersion
        case 9: self = .rightCompanies
        case 10: self = .rightAgreements
        case 11: self = .rightAgreementTypes
        case 12: self = .rightCatalog
        case 13: self = .rightManagementSolutions
        case 14: self = .rightAdditions
        case 15: self = .rightAdditionsWrite
        case 16: self = .rightBoards
        case 17: self = .rightPriorities
        case 18: self = .rightTickets
        case 19: self = .rightTicketsWrite
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .dns: 1
        case .tcp: 2
        case .tls: 3
        case .discovery: 4
        case .company: 5
        case .clientID: 6
        case .keys: 7
        case .apiVersion: 8
        case .rightCompanies: 9
        case .rightAgreements: 10
        case .rightAgreementTypes: 11
        case .rightCatalog: 12
        case .rightManagementSolutions: 13
        case .rightAdditions: 14
        case .rightAdditionsWrite: 15
        case .rightBoards: 16
        case .rightPriorities: 17
        case .rightTickets: 18
        case .rightTicketsWrite: 19
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "CHECK_UNSPECIFIED"
        case .dns: "CHECK_DNS"
        case .tcp: "CHECK_TCP"
        case .tls: "CHECK_TLS"
        case .discovery: "CHECK_DISCOVERY"
        case .company: "CHECK_COMPANY"
        case .clientID: "CHECK_CLIENT_ID"
        case .keys: "CHECK_KEYS"
        case .apiVersion: "CHECK_API_VERSION"
        case .rightCompanies: "CHECK_RIGHT_COMPANIES"
        case .rightAgreements: "CHECK_RIGHT_AGREEMENTS"
        case .rightAgreementTypes: "CHECK_RIGHT_AGREEMENT_TYPES"
        case .rightCatalog: "CHECK_RIGHT_CATALOG"
        case .rightManagementSolutions: "CHECK_RIGHT_MANAGEMENT_SOLUTIONS"
        case .rightAdditions: "CHECK_RIGHT_ADDITIONS"
        case .rightAdditionsWrite: "CHECK_RIGHT_ADDITIONS_WRITE"
        case .rightBoards: "CHECK_RIGHT_BOARDS"
        case .rightPriorities: "CHECK_RIGHT_PRIORITIES"
        case .rightTickets: "CHECK_RIGHT_TICKETS"
        case .rightTicketsWrite: "CHECK_RIGHT_TICKETS_WRITE"
        case .unrecognized: nil
      }
    }
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case passed
    case failed
    /// Not checked, because an earlier check failed or it does not apply.
    case skipped
    case warning
    /// An unknown number.
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
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(publicKey: String = "", privateKey: String = "", validateOnly: Bool = false) {
    self.publicKey = publicKey
    self.privateKey = privateKey
    self.validateOnly = validateOnly
  }

}

public struct SwitchKeyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SwitchKeyRequest" }

  /// Switches even if the test of the staged key fails.
  public var force: Bool = false
  /// Tests and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(force: Bool = false, validateOnly: Bool = false) {
    self.force = force
    self.validateOnly = validateOnly
  }

}

public struct RollBackKeyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.RollBackKeyRequest" }

  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct MailSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.MailSettings" }

  public var host: String = ""
  /// 1 to 65535. Default: 587 with STARTTLS, 465 with TLS, 25 without encryption.
  public var port: Int32 = 0
  public var security: MailSettings.Security = .init(rawValue: 0)
  public var user: String = ""
  /// Whether a password is stored. The password itself is never returned.
  public var passwordSet: Bool = false
  /// The sender's address.
  public var from: String = ""
  /// The recipients of billing e-mail for customers without recipients of their own.
  public var recipients: [String] = []
  public var subjectPrefix: String = ""
  /// A PEM file with the certificate authorities to trust instead of the system's. Empty means the system's.
  public var caFile: String = ""
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
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
    /// An unknown number.
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
  /// The fields of mail_settings to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// The password: a new one, or the stored one again for another host, port, security or CA file. Empty leaves the stored password unchanged.
  public var password: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(mailSettings: MailSettings? = nil, updateMask: ProtobufFieldMask? = nil, password: String = "", validateOnly: Bool = false) {
    self.mailSettings = mailSettings
    self.updateMask = updateMask
    self.password = password
    self.validateOnly = validateOnly
  }

}

public struct ResumeRequestsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ResumeRequestsRequest" }

  /// Checks the request and returns the response without a change.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct ResumeRequestsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ResumeRequestsResponse" }

  /// What held the requests back.
  public var requestHold: RequestHold? = nil

  public init() {}

  public init(requestHold: RequestHold? = nil) {
    self.requestHold = requestHold
  }

}

/// Why no requests are sent to ConnectWise at present.
public struct RequestHold: RPCMessage {
  public static var protoName: String { "cwlink.v1.RequestHold" }

  public var reason: RequestHold.Reason = .init(rawValue: 0)
  /// What ConnectWise answered.
  public var message: String = ""
  /// When the next request is tried. Absent if the next request that is due will be tried.
  public var nextAttemptTime: ProtobufTimestamp? = nil

  public init() {}

  public init(reason: RequestHold.Reason = .init(rawValue: 0), message: String = "", nextAttemptTime: ProtobufTimestamp? = nil) {
    self.reason = reason
    self.message = message
    self.nextAttemptTime = nextAttemptTime
  }

  public enum Reason: RPCEnum {
    case unspecified
    /// ConnectWise rejects the key, the company ID or the client ID.
    case rejected
    /// ConnectWise does not answer, or answers only with server errors.
    case notAnswering
    /// ConnectWise asked for a pause.
    case rateLimited
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Reason] { [.unspecified, .rejected, .notAnswering, .rateLimited] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .rejected
        case 2: self = .notAnswering
        case 3: self = .rateLimited
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .rejected: 1
        case .notAnswering: 2
        case .rateLimited: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "REASON_UNSPECIFIED"
        case .rejected: "REASON_REJECTED"
        case .notAnswering: "REASON_NOT_ANSWERING"
        case .rateLimited: "REASON_RATE_LIMITED"
        case .unrecognized: nil
      }
    }
  }

}

