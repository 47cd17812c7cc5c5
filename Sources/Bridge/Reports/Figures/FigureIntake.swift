package import BridgeAccounts
package import BridgeCore
package import GRDB

/// Stores collected figures in the caller's transaction.
package enum FigureIntake {
  /// Writes the mail figures of a customer's product on a day. Items that are not given are 0. Returns whether anything changed.
  ///
  /// Throws INVALID_ARGUMENT if the customer or product does not exist. The activity log has no entry: today's figures grow with every pull.
  package static func write(
    _ db: Database, customerID: String, productID: String, day: Day, counts: [MailItem: Int64], source: String, at now: Instant
  ) throws -> Bool {
    var writer = try FigureWriter<MailItem>(db)
    let figures = MailFigures(
      customerID: customerID, productID: productID, day: day, counts: MailCounts { counts[$0] ?? 0 }, source: source, received: now)
    try writer.write(figures, place: "")
    return writer.receipt.accepted > 0
  }
}
