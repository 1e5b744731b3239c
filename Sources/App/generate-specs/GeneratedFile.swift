internal import Identifiers
internal import SourceFormats
internal import StrictJSON
internal import TradeModel

/// A file that is generated from the model, or from ICU data.
struct GeneratedFile {
    /// Its path in the package.
    let path: String
    /// Its contents.
    let bytes: [UInt8]

    init(_ path: String, _ text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }

    /// All generated files.
    static let all: [GeneratedFile] =
        schemas.map { GeneratedFile("specs/json/\($0.name).json", $0.text) } + [
            GeneratedFile("Sources/Model/Specifications/Schemas.swift", embedded),
            GeneratedFile("Sources/Model/Specifications/XMLSchemas.swift", embeddedXML),
            GeneratedFile("Sources/Resolution/TextNormalization/HanReadings.swift", HanReadingsFile.text),
            GeneratedFile("specs/json/mapping.json", MappingSchema.document.text(pretty: true) + "\n"),
            GeneratedFile("specs/model.md", ModelPage.text),
            GeneratedFile("specs/checks.md", ChecksPage.text),
            GeneratedFile("specs/identifiers.md", IdentifiersPage.text),
        ] + CodeList.all.map { GeneratedFile("specs/codes/\($0.name).json", CodeListFile.text($0)) }
        + XMLSchemaFiles.all.map { GeneratedFile("specs/xml/\($0.path)", $0.text) }
        + [GeneratedFile("specs/xml/mapping.json", XMLMappingFile.text)]

    private static let schemas = ModelSchema.documents.sorted { $0.key < $1.key }.map {
        (name: $0.key, text: $0.value.text(pretty: true) + "\n")
    }

    /// The schemas as Swift raw literals, which compile fastest.
    private static let embedded: String = {
        var text = """
            // Made by Scripts/specs of the model's table; do not edit.

            /// The formats of `specs/`, as the program carries them.
            public enum EmbeddedSchemas {
                /// The JSON Schemas of `specs/json`, by file name without extension.
                public static let schemas: [String: StaticString] = [

            """
        for schema in schemas { text += "        \"\(schema.name)\": \(identifier(schema.name)),\n" }
        text += "    ]\n"
        for schema in schemas {
            text += "\n    private static let \(identifier(schema.name)): StaticString = #\"\"\"\n"
            for line in schema.text.split(separator: "\n") { text += "        \(line)\n" }
            text += "        \"\"\"#\n"
        }
        return text + "}\n"
    }()

    /// The XML Schemas as Swift.
    private static let embeddedXML: String = {
        let files = XMLSchemaFiles.all.filter { $0.path.hasSuffix(".xsd") }
        var text = """
            // Made by Scripts/specs of the model's table; do not edit.

            extension EmbeddedSchemas {
                /// The XML Schemas of `specs/xml`, by their path there.
                public static let xmlSchemas: [String: StaticString] = [

            """
        for (index, file) in files.enumerated() { text += "        \"\(file.path)\": xml\(index),\n" }
        text += "    ]\n"
        for (index, file) in files.enumerated() {
            text += "\n    private static let xml\(index): StaticString = #\"\"\"\n"
            for line in file.text.split(separator: "\n") { text += "        \(line)\n" }
            text += "        \"\"\"#\n"
        }
        return text + "}\n"
    }()

    /// `goods-item` as `goodsItem`.
    private static func identifier(_ name: String) -> String {
        let words = name.split(separator: "-")
        return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
