import NIOSSL

/// Whom https receivers' certificates must come from.
enum CallbackTrust {
  /// Reads `--callback-ca`: one or more certificates, as PEM.
  static func load(_ path: String) throws(StartError) -> NIOSSLContext {
    do {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(path))
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw StartError("cannot read certificates from \(path): \(CallbackFailure.words(error)); give --callback-ca a PEM file")
    }
  }
}
