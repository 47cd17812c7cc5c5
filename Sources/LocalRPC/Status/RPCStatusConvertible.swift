/// An error that can be sent to a caller as a status. A handler may throw it in place of an `RPCStatus`.
public protocol RPCStatusConvertible: Error {
  var rpcStatus: RPCStatus { get }
}
