import BridgeAccounts
import BridgeCore
import GRDB

/// customer, name, company, enabled, products, recipients. Missing customers are created.
struct CustomersTable: BulkTable {
  enum Column: String, CaseIterable {
    case customer, name, company, enabled, products, recipients
  }

  let service: BulkService
  let needed = [Column.customer]

  func rows(_ db: Database) throws -> [[String]] {
    try Customer.all(db).map { customer in
      [
        customer.id, customer.displayName, customer.companyIdentifier, CSVCell.yesOrNo(customer.enabled),
        customer.billedProductIDs.joined(separator: " "), customer.mailRecipients.joined(separator: " "),
      ]
    }
  }

  func check(_ records: [CSVRow<Column>], by caller: Caller) async throws -> (changes: [TableChange], problems: [LineProblem]) {
    let (customers, products) = try await service.store.read { db in (try Customer.all(db), Set(try Product.all(db).map(\.id))) }
    let known = Dictionary(customers.map { ($0.id, $0) }) { first, _ in first }
    var problems = repetitions(records, by: [.customer])
    var changes: [TableChange] = []
    var links: [CompanyLookup] = []
    for record in records {
      let (line, unread) = CustomerLine.read(record)
      problems += unread
      let old = known[line.id]
      let change = old.map(line.change) ?? line.creation
      changes.append(self.change(line, preview: CustomersTable.preview(change, isNew: old == nil), by: caller))
      if old != nil && change.columns.isEmpty { continue }
      let draft = change.applied(to: old ?? CustomersTable.blank(line.id))
      problems += CustomersTable.problems(draft, line: line.line, products: products)
      if CustomerRules.needsVerification(old: old, new: draft) {
        links.append(CompanyLookup(line: line.line, identifier: draft.companyIdentifier))
      }
    }
    return (changes, problems + (try await CompanyLookup.problems(of: links, in: service.directory)))
  }

  private static func preview(_ change: CustomerChange, isNew: Bool) -> BulkOutcome {
    if isNew { return .changed("would be created" + (change.companyIdentifier.map { $0.isEmpty ? "" : ", linked to \($0)" } ?? "")) }
    return change.columns.isEmpty ? .unchanged : .changed("would change \(change.columns.joined(separator: ", "))")
  }

  private func change(_ line: CustomerLine, preview: BulkOutcome, by caller: Caller) -> TableChange {
    TableChange(object: line.id, preview: preview) {
      guard let known = try await service.store.read({ db in try Customer.fetchOne(db, key: line.id) }) else {
        let created = try await service.customers.create(line.id, line.creation, request: nil, validateOnly: false, by: caller)
        return .changed(try BulkService.summary("created", created, linked: !created.customer.companyIdentifier.isEmpty))
      }
      let change = line.change(of: known)
      guard !change.columns.isEmpty else { return .unchanged }
      let changed = try await service.customers.update(line.id, change, etag: known.etag, validateOnly: false, by: caller)
      return .changed(
        try BulkService.summary(
          "changed \(change.columns.joined(separator: ", "))", changed, linked: !(change.companyIdentifier ?? "").isEmpty))
    }
  }

  private static func blank(_ id: String) -> Customer {
    let never = Instant(milliseconds: 0)
    return Customer(
      id: id, displayName: "", enabled: false, companyIdentifier: "", billedProductIDs: [], mailRecipients: [], createTime: never,
      updateTime: never)
  }

  /// The validation errors of one customer, by column.
  private static func problems(_ draft: Customer, line: Int, products: Set<String>) -> [LineProblem] {
    let columns: [String: Column] = [
      "customer.id": .customer, "customer.display_name": .name, "customer.company_identifier": .company,
      "customer.billed_product_ids": .products, "customer.mail_recipients": .recipients,
    ]
    return CustomerRules.violations(of: draft, products: products).all.map { violation in
      LineProblem(line: line, column: columns[violation.field]?.rawValue ?? "", message: violation.problem)
    }
  }
}
