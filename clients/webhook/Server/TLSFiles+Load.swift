import NIOSSL
import ServiceSupport

extension TLSFiles {
  /// A server configuration for TLS 1.2 and 1.3 with HTTP/1.1. The key must match the certificate.
  func load(credentials: String?) throws(ConfigurationError) -> TLSConfiguration {
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificateFile)
    } catch {
      throw ConfigurationError("cannot read a PEM certificate from \(certificateFile)", at: "tls.certificateFile")
    }
    let pem = try keyFile.read(credentials: credentials)
    guard let key = try? NIOSSLPrivateKey(bytes: pem, format: .pem) else {
      throw keyFile.error("is not a PEM private key without a passphrase")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    guard (try? NIOSSLContext(configuration: configuration)) != nil else {
      throw ConfigurationError("the key does not match the certificate", at: "tls")
    }
    return configuration
  }
}
