internal import Findings

/// The reference page of the rules that schemas cannot state.
enum ChecksPage {
    static let text: String = {
        var text = """
            # What is checked of a bundle beyond its schemas

            Made by `Scripts/specs` of the catalogue of findings; do not edit. Codes never change their meaning.

            An error makes a bundle invalid: it is neither packed nor taken in. A warning is kept and flagged, for a
            person to look at; a note is worth knowing. Codes `json-…` are of JSON itself, `schema-…` of a keyword of
            the schema of the object's type.

            | code | severity | what is found | what to do |
            |---|---|---|---|

            """
        var entries = Catalogue.model.merging(Catalogue.bundles) { first, _ in first }
        entries[.versionConflict] = Catalogue.entries[.versionConflict]
        for (code, entry) in entries.sorted(by: { $0.key.name < $1.key.name }) {
            text += "| `\(code.name)` | \(entry.severity.rawValue) | \(entry.sentence) | \(entry.advice) |\n"
        }
        return text
    }()
}
