import ArgumentParser

/// Where a private key comes from.
struct PrivateKeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the private key, - for standard input.",
      discussion: """
        Never given on the command line itself: other users of this machine can read it there, and shells keep it. Without this option \
        $CWLINK_PRIVATE_KEY is taken; a terminal is asked, without echo.
        """, valueName: "file"), completion: .file())
  var privateKeyFile: String?
}
