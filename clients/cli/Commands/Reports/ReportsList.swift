import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the mail-security figures, newest first.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Only this product's.", valueName: "id"))
    var product: String?

    @OptionGroup var days: DayRange
    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.reports.listMailFigures(
          ListMailFiguresRequest(
            customerID: customer ?? "", productID: product ?? "", fromDay: days.from ?? "", toDay: days.to ?? "", pageSize: size,
            pageToken: token), session.call)
      }
    }
  }

  struct Devices: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "devices", abstract: "List the device figures, newest first.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @OptionGroup var days: DayRange
    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.reports.listDeviceFigures(
          ListDeviceFiguresRequest(
            customerID: customer ?? "", fromDay: days.from ?? "", toDay: days.to ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct DayRange: ParsableArguments {
    @Option(help: ArgumentHelp("Only this day's and later ones.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only this day's and earlier ones.", valueName: "day"))
    var to: String?
  }
}

extension ListMailFiguresResponse: PagedResponse {
  var items: [MailFigures] {
    get { figures }
    set { figures = newValue }
  }
}

extension ListDeviceFiguresResponse: PagedResponse {
  var items: [DeviceFigures] {
    get { figures }
    set { figures = newValue }
  }
}

extension MailFigures: Listable {
  static var columns: [Column] {
    ["CUSTOMER", "PRODUCT", "DAY", .number("RECEIVED"), .number("DELIVERED"), .number("SPAM"), .number("PHISHING"), .number("MALWARE")]
      + [.number("RANSOMWARE"), .number("BEC"), .number("POLICY"), .number("SANDBOX"), "SOURCE"]
  }

  var row: [Cell] {
    [Cell(customerID), Cell(productID), Cell(day)]
      + [received, delivered, spam, phishing, malware, ransomware, businessEmailCompromise, policy, sandbox].map { Cell($0) }
      + [Cell(source)]
  }

  var quietForm: String { "\(customerID)/\(productID)/\(day)" }
}

extension DeviceFigures: Listable {
  static var columns: [Column] {
    ["CUSTOMER", "DAY", .number("WORKSTATIONS"), .number("SERVERS"), .number("OFFLINE"), .number("VIRUSES"), .number("SPYWARE")]
      + [.number("PATCHED"), "SOURCE"]
  }

  var row: [Cell] {
    [Cell(customerID), Cell(day)]
      + [workstations, servers, serversOffline, virusesRemoved, spywareRemoved, fullyPatched].map { Cell($0) } + [Cell(source)]
  }

  var quietForm: String { "\(customerID)/\(day)" }
}
