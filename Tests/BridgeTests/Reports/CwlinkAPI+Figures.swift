import CwlinkAPI

@testable import Bridge
@testable import BridgeAccounts

extension CwlinkAPI.MailFigures {
  /// Every figure is 0, except those set.
  static func complete(
    customerID: String = "alder", productID: String = "hes", day: String, _ change: (inout CwlinkAPI.MailFigures) -> Void = { _ in }
  ) -> CwlinkAPI.MailFigures {
    var figures = CwlinkAPI.MailFigures(customerID: customerID, productID: productID, day: day)
    for item in BridgeAccounts.MailItem.allCases { figures[keyPath: item.field] = 0 }
    change(&figures)
    return figures
  }
}

extension CwlinkAPI.DeviceFigures {
  /// Every figure is 0, except those set.
  static func complete(
    customerID: String = "alder", day: String, _ change: (inout CwlinkAPI.DeviceFigures) -> Void = { _ in }
  ) -> CwlinkAPI.DeviceFigures {
    var figures = CwlinkAPI.DeviceFigures(customerID: customerID, day: day)
    for item in DeviceItem.allCases { figures[keyPath: item.field] = 0 }
    change(&figures)
    return figures
  }
}
