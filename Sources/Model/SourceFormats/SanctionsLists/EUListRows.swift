internal import DelimitedText
internal import Diagnostics

/// The rows of one entry of the European Union's list in CSV, as the element that it is in XML. A row states one part of
/// the entry, and repeats what it states of the entry as a whole.
struct EUListRows {
    private typealias Attributes = [(name: String, value: String)]

    private let line: Int
    private var own: Attributes = []
    private var parts: [ListElement] = []
    private var seen: Set<[String]> = []

    init(line: Int) { self.line = line }

    /// The entry.
    var element: ListElement {
        let element = ListElement("sanctionEntity", attributes: own, line: line)
        element.children = parts
        return element
    }

    /// The elements that the columns of a prefix stand for.
    private static let elements = [
        "NameAlias": "nameAlias", "Address": "address", "BirthDate": "birthdate", "Identification": "identification",
        "Citizenship": "citizenship",
    ]
    /// The attributes whose names differ from those of the columns.
    private static let attributes = [
        "BirthDate_BirthDate": "birthdate", "BirthDate_Day": "dayOfMonth", "BirthDate_Month": "monthOfYear",
        "Identification_TypeCode": "identificationTypeCode",
        "Identification_TypeDescription": "identificationTypeDescription",
        "Entity_EU_ReferenceNumber": "euReferenceNumber", "Entity_SubjectType": "code",
        "Entity_SubjectType_ClassificationCode": "classificationCode",
    ]

    /// Adds a row.
    ///
    /// - Throws: `Fault` `sanctions-list-entry-too-large`.
    mutating func add(_ row: DelimitedRow, of reader: DelimitedReader) throws(Fault) {
        var found: [(element: String, attributes: Attributes)] = []
        for (index, column) in reader.columns.enumerated() {
            guard let value = row[index], !SourceText.trimmed(value).isEmpty,
                let separator = column.firstIndex(of: "_")
            else { continue }
            let prefix = String(column[..<separator])
            var rest = column[column.index(after: separator)...]
            var element = Self.elements[prefix] ?? prefix
            if prefix == "Entity" {
                let isRegulation = rest.hasPrefix("Regulation_")
                if isRegulation { rest = rest.dropFirst("Regulation_".count) }
                element = isRegulation ? "regulation" : rest.hasPrefix("SubjectType") ? "subjectType" : ""
            }
            let attribute = Self.attributes[column] ?? rest.prefix(1).lowercased() + rest.dropFirst()
            if element.isEmpty {
                if !own.contains(where: { $0.name == attribute && $0.value == value }) {
                    own.append((attribute, value))
                }
            } else {
                if found.last?.element != element { found.append((element, [])) }
                found[found.count - 1].attributes.append((attribute, value))
            }
        }
        for part in found where seen.insert([part.element] + part.attributes.flatMap { [$0.name, $0.value] }).inserted {
            guard parts.count < ListEntries.limit, own.count < ListEntries.limit else {
                throw Fault(
                    .sanctionsListEntryTooLarge, kind: .badData, at: Place(entry: reader.name, line: row.line),
                    ["path": reader.name, "line": "\(row.line)", "limit": "\(ListEntries.limit)"])
            }
            parts.append(ListElement(part.element, attributes: part.attributes, line: row.line))
        }
    }
}
