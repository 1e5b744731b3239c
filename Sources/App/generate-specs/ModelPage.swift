internal import StrictJSON
internal import TradeModel

/// The reference page of the model.
enum ModelPage {
    static let text: String = {
        var text = """
            # The model

            Made by `Scripts/specs` of the model's table; do not edit. The schemas are in `json/`, the rules beyond them in
            [checks.md](checks.md), how to write a bundle in [bundle.md](bundle.md).

            Types of core STIX 2.1 are open as far as STIX is: they may have properties of other makers, whose names
            begin with three characters of `a-z`, `0-9`, `_` and whose values are neither `null` nor an empty list. Trade
            types and the content of these extensions are closed:

            | extension | id | kind | for |
            |---|---|---|---|

            """
        for definition in ExtensionDefinition.all {
            text += "| \(definition.name) | `\(definition.id)` | \(definition.kind) | \(definition.summary) |\n"
        }
        text += "\n## What all objects have\n\n" + table(ModelTable.common)
        text += """

            Marking definitions never change: they have neither `modified` nor `revoked`, `labels`, `confidence` and
            `lang`. Observables have neither maker nor version: of these only `type`, `id`, `spec_version`, the markings
            and `extensions`, and `defanged`, which says that values were changed so that nobody follows them by
            accident.

            """
        for type in ModelTable.types { text += section(type) }
        return text
    }()

    private static func section(_ type: ModelType) -> String {
        var text = "\n## \(type.name)\n\n\(type.summary)"
        text += type.origin == .core ? " A type of core STIX 2.1.\n" : " A trade type.\n"
        if !type.strongKeys.isEmpty || !type.weakKeys.isEmpty {
            text += "\nThe same thing, surely: \(list(type.strongKeys)). Perhaps: \(list(type.weakKeys)).\n"
        }
        text += "\n" + table(type.properties)
        if !type.rules.isEmpty { text += "\n" + type.rules.map { "- \($0.words)\n" }.joined() }
        for (id, properties) in type.extensions.sorted(by: { $0.key < $1.key }) {
            text += "\nIn `extensions[\"\(id)\"]`, beside `\"extension_type\": \"property-extension\"`:\n\n"
            text += table(properties)
        }
        for (key, kind) in type.predefined.sorted(by: { $0.key < $1.key }) {
            text += "\nIn `extensions[\"\(key)\"]`, of STIX 2.1 itself:\n\n" + table(kind.members)
        }
        let example = JSONValue.object(ModelExamples.object(of: type).json).text(pretty: true)
        return text + "\n```json\n\(example)\n```\n"
    }

    private static func list(_ keys: [String]) -> String { keys.isEmpty ? "nothing" : keys.joined(separator: "; ") }

    private static func table(_ properties: [ModelProperty]) -> String {
        var text = "| property | required | value | meaning |\n|---|---|---|---|\n"
        for property in properties { text += row(property, "") }
        return text
    }

    private static func row(_ property: ModelProperty, _ prefix: String) -> String {
        let name = prefix + property.name
        let words = property.kind.words.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        var text = "| `\(name)` | \(property.isRequired ? "yes" : "") | \(words) | \(property.summary) |\n"
        for member in property.kind.members { text += row(member, name + ".") }
        return text
    }
}
