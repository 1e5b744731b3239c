internal import SourceFormats

/// What `corridor help mapping` prints: the short of docs/mapping.md, from the tables that the parser uses.
enum MappingHelp {
    static let text: String = {
        var lines = [
            "OVERVIEW: A mapping is a JSON file that says what the columns of a table become.", "",
            "Begin with: corridor map suggest TABLE -o MAP", "Then:       corridor map check TABLE --map MAP", "",
            "A row becomes one object (type, label, columns) or several (objects, by label).",
            "source_name, and label or the labels of objects, are what ids are made of: never change them.",
        ]
        func add(_ title: String, _ keys: [MappingKeys.Key]) {
            lines += ["", title]
            let width = (keys.map(\.name.count).max() ?? 0) + 2
            for key in keys {
                lines.append("  " + key.name + String(repeating: " ", count: width - key.name.count) + key.summary)
            }
        }
        add("KEYS OF THE FILE:", MappingKeys.file)
        add("ONE OBJECT A ROW:", MappingKeys.shortForm)
        add("SEVERAL OBJECTS A ROW:", MappingKeys.longForm)
        add("KEYS OF AN OBJECT:", MappingKeys.object)
        add("KEYS OF A COLUMN:", MappingKeys.column)
        add("KEYS OF A RELATIONSHIP:", MappingKeys.relationship)
        lines += ["", "TARGETS OF A COLUMN:"]
        for line in MappingTarget.help { lines.append("  " + line) }
        lines += ["", "TYPES AND THEIR PROPERTIES:"]
        for type in MappingTarget.types { lines.append("  \(type.name): \(type.properties.joined(separator: ", "))") }
        lines += ["", "Examples: docs/mapping.md, and the JSON Schema in specs/json/mapping.json."]
        return lines.joined(separator: "\n")
    }()
}
