import LocalRPC

/// What an error says, for a message or a log line.
public enum Words {
  public static func of(_ error: any Error) -> String { (error as? RPCStatus)?.message ?? String(describing: error) }
}
