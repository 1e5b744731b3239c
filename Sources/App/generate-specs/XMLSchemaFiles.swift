internal import TradeModel

/// The XML Schemas of `specs/xml`: a message subset of NIEM 6.0, our extension of it, and a catalog.
enum XMLSchemaFiles {
    /// The files by their path below `specs/xml`.
    static let all: [(path: String, text: String)] =
        schemas.map { ($0.path, XMLSchemaWriter(prefix: $0.prefix, model: model).text) } + [("catalog.xml", catalog)]

    /// The schemas, by prefix.
    static let schemas: [(prefix: String, path: String)] = [
        ("ti", "trade-intelligence.xsd"), ("nc", "niem/niem-core.xsd"), ("it", "niem/domains/internationalTrade.xsd"),
        ("j", "niem/domains/justice.xsd"), ("structures", "niem/utility/structures.xsd"),
        ("niem-xs", "niem/adapters/niem-xs.xsd"),
    ]

    private static let model = XMLSchemaModel()

    private static let catalog: String = {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Made by Scripts/specs of the model's table; do not edit. -->
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">

            """
        for (prefix, path) in schemas {
            text += "  <uri name=\"\(XMLNamespaces.all[prefix] ?? "")\" uri=\"\(path)\"/>\n"
        }
        return text + "</catalog>\n"
    }()
}
