import BridgeCore
import CwlinkAPI
import LocalRPC

extension CwlinkAPI.LineInvoice {
  init(_ line: LineInvoice) {
    self.init(
      state: State(rawValue: Int32(line.state.rawValue)), invoice: line.invoice.map { CwlinkAPI.Invoice($0) }, message: line.message)
  }
}

extension CwlinkAPI.Invoice {
  init(_ invoice: AgreementInvoice) {
    self.init(
      id: Int64(invoice.id), number: invoice.number, type: invoice.kind, date: invoice.day.description, status: invoice.status,
      closed: invoice.isClosed, total: invoice.total, currency: invoice.currency, readTime: ProtobufTimestamp(invoice.read))
  }
}
