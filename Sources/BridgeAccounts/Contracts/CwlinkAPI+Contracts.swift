import BridgeCore
package import CwlinkAPI
import ExactDecimal
import LocalRPC

/// A requested change; the outer nil leaves a field unchanged, the inner one removes the term.
struct ContractTermsChange: Sendable, Equatable {
  var license: ContractTerms.License??
  var deductions: [ContractTerms.Deduction]??
  var included: ExactDecimal??
  var minimum: ExactDecimal??
  var cap: ExactDecimal??
  var quantityOverride: ContractTerms.QuantityOverride??

  init(_ wanted: CwlinkAPI.ContractTerms, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "license": wanted.license != .unspecified, "included": !wanted.included.isEmpty, "minimum": !wanted.minimum.isEmpty,
        "cap": !wanted.cap.isEmpty, "deductions": wanted.deductions != nil, "quantity_override": wanted.quantityOverride != nil,
      ])
    var found = FieldViolations()
    func decimal(_ text: String, _ path: String) -> ExactDecimal? {
      do throws(ExactDecimal.ParseError) { return try ExactDecimal(parsing: text) } catch {
        let field = "\(ContractTermsRules.field).\(path)"
        found.add(field, text.isEmpty ? "is required" : "'\(text.cut(toScalars: 40))' \(error)")
        return nil
      }
    }
    func term(_ field: String, _ text: String) -> ExactDecimal?? {
      guard let text = mask.value(field, text) else { return nil }
      return .some(text.isEmpty ? nil : decimal(text, field))
    }
    included = term("included", wanted.included)
    minimum = term("minimum", wanted.minimum)
    cap = term("cap", wanted.cap)
    if let license = mask.value("license", wanted.license) {
      self.license = .some(ContractTerms.License(rawValue: Int(license.rawValue)))
      found.require(
        license == .unspecified || ContractTerms.License(rawValue: Int(license.rawValue)) != nil, "\(ContractTermsRules.field).license",
        "\(license.rawValue) is not one of its values, 1 to \(ContractTerms.License.allCases.count)")
    }
    if let deductions = mask.value("deductions", wanted.deductions) {
      self.deductions = .some(
        deductions?.items.enumerated().compactMap { index, item in
          decimal(item.quantity, "deductions.items[\(index)].quantity").map { ContractTerms.Deduction(quantity: $0, reason: item.reason) }
        })
    }
    if let override = mask.value("quantity_override", wanted.quantityOverride) {
      quantityOverride = .some(
        override.flatMap { wanted in
          let quantity = decimal(wanted.quantity, "quantity_override.quantity")
          // A day has ten characters; a time after it would be ignored.
          let day = wanted.endDate.utf8.count == 10 ? Day(text: wanted.endDate) : nil
          found.require(
            day != nil, "\(ContractTermsRules.field).quantity_override.end_date",
            wanted.endDate.isEmpty
              ? "is required: an override without an end would be forgotten"
              : "'\(wanted.endDate.cut(toScalars: 40))' is not a day; write a year, a month and a day: 2026-12-31")
          guard let quantity, let day else { return nil }
          return ContractTerms.QuantityOverride(quantity: quantity, reason: wanted.reason, endDay: day)
        })
    }
    try found.throwIfAny()
  }

  func apply(to terms: inout ContractTerms) {
    license.map { terms.license = $0 }
    deductions.map { terms.deductions = $0 }
    included.map { terms.included = $0 }
    minimum.map { terms.minimum = $0 }
    cap.map { terms.cap = $0 }
    quantityOverride.map { terms.quantityOverride = $0 }
  }
}

extension CwlinkAPI.ContractTerms {
  init(_ view: ContractService.View) {
    let (record, terms) = (view.record, view.record.terms)
    self.init(
      productID: record.productID, customerID: record.customerID,
      license: terms.license.map { .init(rawValue: Int32($0.rawValue)) } ?? .unspecified, included: terms.included?.description ?? "",
      minimum: terms.minimum?.description ?? "", cap: terms.cap?.description ?? "",
      deductions: terms.deductions.map { all in
        Deductions(items: all.map { Deduction(quantity: $0.quantity.description, reason: $0.reason) })
      },
      quantityOverride: terms.quantityOverride.map {
        QuantityOverride(quantity: $0.quantity.description, reason: $0.reason, endDate: $0.endDay.description)
      },
      effective: view.effective.entries.map { ContractTerm(name: $0.name, value: $0.value, level: .init($0.level)) },
      updateTime: record.revision == 0 ? nil : ProtobufTimestamp(record.updateTime), etag: record.etag)
  }
}

extension CwlinkAPI.ContractLevel {
  package init(_ level: EffectiveTerms.Level) { self.init(rawValue: Int32(level.rawValue)) }
}

extension CwlinkAPI.QuantityStep {
  package init(_ step: ContractQuantity.Step) {
    self.init(
      kind: .init(rawValue: Int32(step.kind.rawValue)), text: step.text, quantity: step.quantity.description,
      level: step.level.map { .init($0) } ?? .unspecified)
  }
}
