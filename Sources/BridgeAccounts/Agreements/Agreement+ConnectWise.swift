package import BridgeCore
package import ConnectWise

extension Agreement {
  package init(_ agreement: ConnectWise.Agreement, customer: String, company: Int, at time: Instant) {
    self.init(
      customerID: customer, id: agreement.id, name: agreement.name, typeID: agreement.type?.id ?? 0, typeName: agreement.type?.name ?? "",
      companyID: agreement.company?.id ?? company, parentID: agreement.parentAgreement?.id,
      parentName: agreement.parentAgreement?.name ?? "",
      status: agreement.agreementStatus?.rawValue ?? "", startDate: agreement.startDate.flatMap(Agreement.dayText),
      endDate: agreement.endDate.flatMap(Agreement.dayText), noEndingDate: agreement.noEndingDateFlag ?? false,
      cancelled: agreement.cancelledFlag ?? false, billingCycle: agreement.billingCycle?.name ?? "",
      nextInvoiceDate: agreement.nextInvoiceDate.flatMap(Agreement.dayText), syncTime: time)
  }

  private static func dayText(_ text: String) -> String? { Day(text: text)?.description }
}
