package import BridgeCore
package import GRDB

/// What the doctor and the status say about sources (rule 43).
package enum SourceFindings {
  /// The days for which missing logs are reported.
  private static let gapDays = 35

  package static func read(_ db: Database, _ sealer: Sealer, at now: Instant) throws -> [Finding] {
    let sources = try Source.order(Column("id")).fetchAll(db)
    var found: [Finding] = []
    for source in sources {
      let detail = try SourceDetail.read(db, source, at: now)
      let subject = "sources/\(source.id)"
      if let sealed = source.sealedSecret, (try? sealer.open(sealed, for: source.secretPurpose)) == nil {
        found.append(
          Finding(
            severity: .problem, subject: subject, message: "the stored secret cannot be decrypted with this master key",
            remedy: Remedy(.sourcesSetSecret, source.id).command))
        continue
      }
      switch detail.state {
      case .ok: found.append(Finding(severity: .ok, subject: subject, message: "the last pull succeeded"))
      case .new: found.append(Finding(severity: .ok, subject: subject, message: "not pulled yet"))
      case .paused:
        found.append(
          Finding(
            severity: .warning, subject: subject, message: "paused: no counts arrive", remedy: Remedy(.sourcesResume, source.id).command))
      case .failed:
        found.append(
          Finding(
            severity: .warning, subject: subject, message: "the last pull failed: \(detail.problem)",
            remedy: Remedy(.sourcesTest, source.id).command))
      case .late:
        found.append(
          Finding(severity: .problem, subject: subject, message: detail.problem, remedy: Remedy(.sourcesTest, source.id).command))
      }
      let recent = detail.gaps.filter { $0.end > now.adding(.seconds(Int64(-gapDays) * 86_400)) }
      let days = Set(recent.flatMap { $0.days(in: detail.zone) }).sorted()
      if let first = days.first, let last = days.last {
        found.append(
          Finding(
            severity: .warning, subject: subject,
            message:
              "figures are missing or too low on \(Plural.of(days.count, "day")) from \(first) to \(last): the vendor's logs were gone before "
              + "they could be read", remedy: Remedy(.sourcesShow, source.id).command))
      }
    }
    for (id, summary) in try UnmappedSummary.all(db) {
      found.append(
        Finding(severity: .problem, subject: "sources/\(id)", message: summary.text(of: id), remedy: Remedy(.sourcesUnmapped).command))
    }
    let corrections = try Correction.fetchCount(db)
    if corrections > 0 {
      found.append(
        Finding(
          severity: .warning, subject: "sources",
          message: "the vendor's report of a closed month differs from the counts in \(Plural.of(corrections, "line"))",
          remedy: Remedy(.sourcesCorrectionsList).command))
    }
    return found
  }
}
