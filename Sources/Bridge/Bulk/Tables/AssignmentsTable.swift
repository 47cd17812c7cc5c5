import BridgeAccounts
import BridgeCore
import GRDB

/// customer, product, agreement_type, agreement_name, agreement_id: one line per billed product of a customer. If the last three are
/// empty, the product has no assignment of its own and uses the default.
struct AssignmentsTable: BulkTable {
  enum Column: String, CaseIterable {
    case customer, product
    case agreementType = "agreement_type"
    case agreementName = "agreement_name"
    case agreementID = "agreement_id"
  }

  let service: BulkService
  let needed = [Column.customer, .product]

  func rows(_ db: Database) throws -> [[String]] {
    try Customer.all(db).flatMap { customer in
      let own = try OwnAssignment.byProduct(db, customer: customer.id)
      let products = Set(try customer.billedProducts(db).map(\.id)).union(own.keys)
      return products.sorted().map { product in
        let choice = own[product]
        return [
          customer.id, product, choice?.agreementType ?? "", choice?.agreementName ?? "", choice.map { String($0.agreementID) } ?? "",
        ]
      }
    }
  }

  func check(_ records: [CSVRow<Column>], by caller: Caller) async throws -> (changes: [TableChange], problems: [LineProblem]) {
    let repeated = repetitions(records, by: [.customer, .product])
    let today = try await service.today()
    return try await service.store.read { db in
      var problems = repeated
      var changes: [TableChange] = []
      let customers = Dictionary(try Customer.all(db).map { ($0.id, $0) }) { first, _ in first }
      let products = try Set(Product.all(db).map(\.id))
      for record in records {
        let (line, unread) = AssignmentLine.read(record)
        let unknown = AssignmentsTable.unknownNames(line, Set(customers.keys), products) + AssignmentsTable.missingColumns(record)
        problems += unread + unknown
        guard unread.isEmpty, unknown.isEmpty, let customer = customers[line.customerID] else { continue }
        let request = line.request(over: try OwnAssignment.byProduct(db, customer: line.customerID)[line.productID])
        do {
          let preview = try AssignmentsTable.preview(
            request, line, of: customer, among: try Agreement.all(db, customer: customer.id), today: today)
          changes.append(change(line, preview: preview, by: caller))
        } catch let refusal as DomainError {
          problems.append(LineProblem(refusal, line: line.line))
        }
      }
      return (changes, problems)
    }
  }

  /// An agreement that cannot be billed is refused: a file has no way to confirm one of its lines.
  private static func preview(
    _ request: AssignmentLine.Request, _ line: AssignmentLine, of customer: Customer, among agreements: [Agreement], today: Day
  ) throws -> BulkOutcome {
    switch request {
    case .unchanged: return .unchanged
    case .clear: return .changed("would remove the assignment")
    case .assign(let choice):
      let agreement = try choice.agreement(among: agreements, customer: customer.id)
      try AssignmentChoice.check(agreement, for: customer, product: line.productID, today: today, force: false)
      return .changed("would be assigned to \(agreement.title)")
    }
  }

  private func change(_ line: AssignmentLine, preview: BulkOutcome, by caller: Caller) -> TableChange {
    TableChange(object: line.object, preview: preview) {
      let own = try await service.store.read { db in try OwnAssignment.byProduct(db, customer: line.customerID)[line.productID] }
      switch line.request(over: own) {
      case .unchanged: return .unchanged
      case .clear:
        _ = try await service.agreements.clear(customer: line.customerID, product: line.productID, by: caller)
        return .changed("removed the assignment")
      case .assign(let choice):
        let assigned = try await service.agreements.assign(customer: line.customerID, product: line.productID, choice, by: caller)
        return .changed("assigned to \(assigned.resolution.agreement?.title ?? "#\(choice.id)")")
      }
    }
  }

  private static func unknownNames(_ line: AssignmentLine, _ customers: Set<String>, _ products: Set<String>) -> [LineProblem] {
    var problems: [LineProblem] = []
    if !customers.contains(line.customerID) {
      problems.append(.unknown("customer", line.customerID, line: line.line, see: Remedy(.customersList)))
    }
    if !products.contains(line.productID) {
      problems.append(.unknown("product", line.productID, line: line.line, see: Remedy(.productsList)))
    }
    return problems
  }

  /// A file without agreement columns would remove all assignments.
  private static func missingColumns(_ record: CSVRow<Column>) -> [LineProblem] {
    guard record[.agreementID] == nil, record[.agreementName] == nil || record[.agreementType] == nil else { return [] }
    return [
      LineProblem(
        line: record.line, column: "", message: "has no agreement: the file needs agreement_id, or agreement_type and agreement_name")
    ]
  }
}

extension OwnAssignment {
  fileprivate static func byProduct(_ db: Database, customer: String) throws -> [String: OwnAssignment] {
    Dictionary(try all(db, customer: customer).map { ($0.productID, $0) }) { first, _ in first }
  }
}
