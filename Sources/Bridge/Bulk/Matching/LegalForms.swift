/// Legal forms in company names, which systems write differently.
enum LegalForms {
  /// Forms at the end of a name, as one word.
  private static let endings: Set<String> = [
    // English-speaking countries.
    "inc", "incorporated", "llc", "lllp", "llp", "lp", "ltd", "limited", "plc", "co", "company", "corp", "corporation", "pllc", "pty",
    "pte", "bhd", "sdn", "pvt", "private", "cic",
    // French, Spanish, Italian, Portuguese.
    "sa", "sarl", "sas", "sasu", "eurl", "snc", "sci", "scop", "sl", "slu", "srl", "spa", "lda", "ltda", "eireli", "cv", "sapi",
    // German, Dutch, northern and eastern Europe.
    "gmbh", "ag", "kg", "kgaa", "ug", "ohg", "gbr", "ev", "eg", "mbh", "bv", "nv", "bvba", "sprl", "ab", "as", "asa", "aps", "oy", "oyj",
    "sro", "kft", "zrt", "doo", "ood", "eood", "ooo", "oao", "zao", "pao",
    // Asia.
    "kk", "gk", "yk", "godo", "kaisha", "kabushiki", "yugen", "pt", "tbk",
  ]

  /// Forms also at the beginning of a name. Not "SA" or "SAS": "SAS Institute" is not "Institute".
  private static let beginnings: Set<String> = ["sarl", "eurl", "sasu"]

  /// Forms written without a space before or after the name.
  private static let attached = [
    "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "(株)", "(有)", "(同)", "(資)", "股份有限公司", "有限责任公司", "有限責任公司",
    "有限公司", "주식회사", "유한회사", "(주)",
  ]

  /// Removes attached forms at either end.
  static func separated(_ name: String) -> String {
    var rest = name[...].trimmed[...]
    for form in attached {
      if rest.count > form.count, rest.hasPrefix(form) { rest = rest.dropFirst(form.count).trimmed[...] }
      if rest.count > form.count, rest.hasSuffix(form) { rest = rest.dropLast(form.count).trimmed[...] }
    }
    return String(rest)
  }

  /// Removes a leading "the" and legal forms; keeps at least one word.
  static func stripped(_ words: [String]) -> [String] {
    var rest = words[...]
    if rest.count > 1, rest.first == "the" { rest.removeFirst() }
    while rest.count > 1, let last = rest.last, endings.contains(last) || last == "and" { rest.removeLast() }
    while rest.count > 1, let first = rest.first, beginnings.contains(first) { rest.removeFirst() }
    return Array(rest)
  }
}
