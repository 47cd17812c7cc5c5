import BridgeAccounts

/// The eight counters of ConnectWise's former spam statistics (SOAP, UpdateSpamStatsDomains), which keep figures comparable with those of older
/// integrations (rule 15).
///
/// - SpamRemoved: spam, phishing and business e-mail compromise;
/// - EmailVirusesRemoved: malware, ransomware and sandbox detections;
/// - AccountMessages: delivered;
/// - TotalMessages: received.
///
/// Content filtering and data loss prevention are policy, neither spam nor viruses, and not included. Each counter covers the 30 days ending with
/// the last reported day, and the year up to it.
struct PortableCounters: Sendable, Equatable, Codable {
  struct Pair: Sendable, Equatable, Codable {
    var last30Days: Int64
    var yearToDate: Int64
  }

  var spamRemoved: Pair
  var emailVirusesRemoved: Pair
  var accountMessages: Pair
  var totalMessages: Pair

  init(_ totals: FigureTotals) {
    func pair(_ items: MailItem...) -> Pair {
      Pair(
        last30Days: items.reduce(0) { $0 + totals.last30Days[$1] }, yearToDate: items.reduce(0) { $0 + totals.yearToDate[$1] })
    }
    spamRemoved = pair(.spam, .phishing, .businessEmailCompromise)
    emailVirusesRemoved = pair(.malware, .ransomware, .sandbox)
    accountMessages = pair(.delivered)
    totalMessages = pair(.received)
  }

  /// With display names, in ConnectWise's order.
  var named: [(label: String, value: Pair)] {
    [
      ("Spam removed", spamRemoved), ("E-mail viruses removed", emailVirusesRemoved), ("Account messages", accountMessages),
      ("Total messages", totalMessages),
    ]
  }
}
