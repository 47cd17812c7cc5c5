package import BridgeCore
package import CwlinkAPI
package import LocalRPC

extension CustomerChange {
  package init(_ wanted: CwlinkAPI.Customer, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "display_name": !wanted.displayName.isEmpty, "enabled": wanted.enabled, "company_identifier": !wanted.companyIdentifier.isEmpty,
        "billed_product_ids": !wanted.billedProductIDs.isEmpty, "mail_recipients": !wanted.mailRecipients.isEmpty,
      ])
    displayName = mask.value("display_name", wanted.displayName)
    enabled = mask.value("enabled", wanted.enabled)
    companyIdentifier = mask.value("company_identifier", wanted.companyIdentifier)
    billedProductIDs = mask.value("billed_product_ids", wanted.billedProductIDs)
    mailRecipients = mask.value("mail_recipients", wanted.mailRecipients)
  }
}

extension CwlinkAPI.Customer {
  package init(_ detail: CustomerDetail) {
    let customer = detail.customer
    self.init(
      id: customer.id, displayName: customer.displayName, enabled: customer.enabled, companyIdentifier: customer.companyIdentifier,
      company: customer.company.map { CwlinkAPI.Company($0) }, billedProductIDs: customer.billedProductIDs,
      mailRecipients: customer.mailRecipients, syncTime: customer.syncTime.map { ProtobufTimestamp($0) }, syncError: customer.syncError,
      agreementCount: Int32(clamping: detail.agreementCount), createTime: ProtobufTimestamp(customer.createTime),
      updateTime: ProtobufTimestamp(customer.updateTime), etag: customer.etag, useCustomSettings: customer.useCustomSettings,
      obstacles: detail.obstacles ?? [])
  }
}

extension CwlinkAPI.Company {
  package init(_ company: Company) {
    self.init(
      id: Int64(company.id), identifier: company.identifier, name: company.name, status: company.status, deleted: company.deleted,
      inactive: company.inactive)
  }
}
