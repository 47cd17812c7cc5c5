import LocalRPC

/// What an error says to the person who starts the daemon.
enum Words {
  static func of(_ error: any Error) -> String { (error as? RPCStatus)?.message ?? String(describing: error) }
}
