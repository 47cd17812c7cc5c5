import NIOSSL

extension TLSFiles {
  /// TLS 1.2 and 1.3, HTTP/1.1. The key must belong to the certificate.
  func load(credentials: String?) throws(ConfigurationProblem) -> TLSConfiguration {
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificateFile)
    } catch {
      throw ConfigurationProblem(at: "tls.certificateFile", "\(certificateFile) holds no certificate in PEM that can be read")
    }
    let pem = try keyFile.read(credentials: credentials)
    guard let key = try? NIOSSLPrivateKey(bytes: pem, format: .pem) else {
      throw keyFile.problem("holds no private key in PEM without a passphrase")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    guard (try? NIOSSLContext(configuration: configuration)) != nil else {
      throw ConfigurationProblem(at: "tls", "the key is not the certificate's")
    }
    return configuration
  }
}
