// swift-format-ignore-file
// Generated from the proto files of LocalRPC by protoc-gen-local-rpc (`make generate`). Do not edit.

/// Every method of every service of LocalRPC.
public enum LocalRPCMethods {
  public static let all: [any AnyRPCMethod] = HealthMethods.all + ServerReflectionMethods.all
}
