/// The namespaces of the XML form, with their prefixes.
package enum XMLNamespaces {
    private static let niem = "https://docs.oasis-open.org/niemopen/ns/model/"

    /// By prefix.
    package static let all: [String: String] = Dictionary(uniqueKeysWithValues: list)

    /// In the order of their declaration.
    package static let list: [(prefix: String, namespace: String)] = [
        ("ti", "https://corridor.example/specs/xml/trade-intelligence/1.0/"), ("nc", niem + "niem-core/6.0/"),
        ("it", niem + "domains/internationalTrade/6.0/"), ("j", niem + "domains/justice/6.0/"),
        ("structures", niem + "structures/6.0/"), ("niem-xs", niem + "adapters/niem-xs/6.0/"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ]
}
