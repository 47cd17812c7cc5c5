import ArgumentParser

/// The options that may precede the noun, for completion scripts and for what they call. The program itself takes them off the line before the
/// parser reads it: see `CommandWords`.
struct CompletionRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink", version: Cwlink.configuration.version, subcommands: Cwlink.configuration.subcommands)

  @Option(help: ArgumentHelp("The site whose daemon is called.", valueName: "name"), completion: .sites)
  var site: String?

  @OptionGroup var list: ListOptions

  @Flag(help: "Validate the request and show its result; change nothing.")
  var dryRun = false

  @OptionGroup var confirmation: ConfirmOption

  /// Whether a shell calls, or a script for one is wanted.
  static func isMeant(by arguments: [String]) -> Bool {
    arguments.first == "---completion" || arguments.first?.hasPrefix("--generate-completion-script") == true
  }

  /// The script, or the answers.
  static func text(for arguments: [String]) throws -> String {
    do { _ = try parseAsRoot(arguments) } catch {
      guard exitCode(for: error).isSuccess else { throw error }
      return namesApartFromFiles(fullMessage(for: error))
    }
    return ""
  }

  /// The parser's script for bash has every answer taken for the name of a file: a customer "birch" would become "birch/" beside a directory of that
  /// name, and a list would show only the last part of "alder/wfbs". So only files are; what else bash would do for their names, quoting, is done here.
  private static func namesApartFromFiles(_ script: String) -> String {
    script.replacing("complete -o filenames -F _cwlink cwlink", with: "complete -F _cwlink cwlink")
      .replacing(
        """
            while IFS='' read -r completion; do
                COMPREPLY+=("${completion}")
        """,
        with: """
              # Outside a completion, as in a test, there are no options to set.
              [[ "${1}" = -W ]] || compopt -o filenames 2>/dev/null
              while IFS='' read -r completion; do
                  [[ "${1}" = -W ]] && __cwlink_quote
                  COMPREPLY+=("${completion}")
          """
      )
      .replacing(
        "__cwlink_add_completions() {",
        with: #"""
          # Quotes a completion for the place of the cursor: in double quotes, in single quotes, or in none.
          __cwlink_quote() {
              local -r backslash='\' quote="'"
              local character
              case "${COMP_WORDS[COMP_CWORD]}" in
              \"*)
                  for character in "${backslash}" '"' '$' '`'; do completion="${completion//"${character}"/"${backslash}${character}"}"; done
                  ;;
              \'*)
                  completion="${completion//"${quote}"/"${quote}${backslash}${quote}${quote}"}"
                  ;;
              *)
                  printf -v completion %q "${completion}"
                  # Otherwise, bash would begin a new word at them.
                  for character in : =; do completion="${completion//"${character}"/"${backslash}${character}"}"; done
                  ;;
              esac
          }

          __cwlink_add_completions() {
          """#)
  }
}
