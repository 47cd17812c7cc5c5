/// A named service with its methods.
public struct RPCService: Sendable {
  /// With its package: "grpc.health.v1.Health".
  public let name: String
  public let methods: [RPCMethodHandler]
  /// Serialized FileDescriptorProtos: the service's file and all its imports. Used by reflection.
  public let fileDescriptors: [[UInt8]]

  public init(name: String, methods: [RPCMethodHandler], fileDescriptors: [[UInt8]]) {
    self.name = name
    self.methods = methods
    self.fileDescriptors = fileDescriptors
  }
}
