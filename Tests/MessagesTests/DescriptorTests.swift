import CwlinkAPI
import Foundation
import Testing

@testable import LocalRPC

@Suite("Embedded descriptors")
struct DescriptorTests {
  @Test("A service's descriptors are its file and all imports, byte for byte as written by protoc")
  func bytes() throws {
    let expected = try Tools.withFolder { folder in
      let set = folder.appendingPathComponent("set")
      let proto = Tools.root.appendingPathComponent("proto").path
      let result = try Tools.run([
        "protoc", "-I", proto, "--include_imports", "--descriptor_set_out=\(set.path)", "cwlink/v1/billing.proto",
        "cwlink/v1/customers.proto",
        "grpc/reflection/v1/reflection.proto",
      ])
      #expect(result.status == 0, "\(result.errors)")
      return files(in: try Array(Data(contentsOf: set)))
    }
    #expect(expected.count == 17)
    let embedded =
      ProtoFile.cwlinkV1Billing.withImports + ProtoFile.cwlinkV1Customers.withImports + ProtoFile.grpcReflectionV1Reflection.withImports
    #expect(Set(embedded) == Set(expected))
    #expect(ProtoFile.cwlinkV1Billing.withImports.count == 15)
    #expect(Set(ProtoFile.cwlinkV1Billing.withImports).count == 15)
  }

  /// The files of a `FileDescriptorSet`: field 1, repeated.
  private func files(in set: [UInt8]) -> [[UInt8]] {
    set.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      var reader = WireReader(start, count: bytes.count)
      var files: [[UInt8]] = []
      while !reader.isAtEnd, (try? reader.tag()) != nil, let span = try? reader.span() { files.append(Array(span)) }
      return files
    }
  }

  @Test("Every method is listed once, with its service")
  func methods() {
    let paths = CwlinkAPIMethods.all.map { "\($0.service)/\($0.name)" }
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("cwlink.v1.UsageService/StreamCounts"))
    #expect(UsageServiceMethods.streamCounts.kind == .clientStreaming)
    #expect(BillingServiceMethods.watchRun.kind == .serverStreaming)
    #expect(ServerReflectionMethods.serverReflectionInfo.kind == .bidirectional)
  }
}
