internal import Markings
internal import StrictJSON

/// Shows the personal data in an export.
struct ExportPreview {
    private let data: PersonalData
    private let legalBasis: String?

    init(_ data: PersonalData, legalBasis: String?) {
        self.data = data
        self.legalBasis = legalBasis
    }

    func show(as format: OutputFormat) {
        switch format {
        case .json: Console.print(json: json)
        case .text: print()
        }
    }

    private func print() {
        let fields = data.subjects.reduce(0) { $0 + $1.fields.count }
        Console.print(
            "\(Console.count(data.subjects.count, "person")), \(Console.count(fields, "field")); nothing was written")
        for (basis, subjects) in byBasis {
            Console.print("legal basis: \(basis)")
            for subject in subjects { print(subject) }
        }
        if !data.freeTexts.isEmpty {
            Console.print(
                "texts that may be about persons whom they do not name: \(Console.count(data.freeTexts.count, "object"))"
            )
            for id in data.freeTexts.prefix(20) { Console.print("  \(id)") }
        }
        if legalBasis == nil, !data.subjects.isEmpty {
            Console.say("State the legal basis with --legal-basis, here and when the bundle is packed or sealed.")
        }
    }

    private func print(_ subject: DataSubject) {
        let notes = [subject.category, subject.trafficLight?.label].compactMap(\.self).map { ", " + $0 }.joined()
        Console.print("  \(subject.name)\(notes)")
        var table = TextTable("    FIELD", "VALUE")
        for field in subject.fields {
            table.add("    " + field.name + (field.isSensitive ? " (identity document)" : ""), Self.short(field.value))
        }
        Console.print(table)
    }

    /// The persons by the permitted use of their data: the stated legal basis, and the purposes in their markings.
    private var byBasis: [(basis: String, subjects: [DataSubject])] {
        var groups: [String: [DataSubject]] = [:]
        for subject in data.subjects { groups[basis(of: subject), default: []].append(subject) }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func basis(of subject: DataSubject) -> String {
        let purposes = subject.purposes.isEmpty ? "" : ", for \(subject.purposes.joined(separator: ", ")) only"
        return (legalBasis ?? "none stated") + purposes
    }

    /// A value shortened to one line: notes can be long.
    private static func short(_ value: String) -> String {
        let line = value.split(separator: "\n").joined(separator: " / ")
        return line.count > 100 ? line.prefix(99) + "…" : line
    }

    private var json: JSONValue {
        var object = JSONObject()
        object["legal_basis"] = legalBasis.map(JSONValue.string)
        object["persons"] = .array(data.subjects.map(Self.json))
        object["free_texts"] = .array(data.freeTexts.map { .string($0) })
        return .object(object)
    }

    private static func json(_ subject: DataSubject) -> JSONValue {
        var object = JSONObject()
        object["id"] = .string(subject.id)
        object["name"] = .string(subject.name)
        object["category"] = subject.category.map(JSONValue.string)
        object["tlp"] = subject.trafficLight.map { .string($0.label) }
        object["purposes"] = subject.purposes.isEmpty ? nil : .array(subject.purposes.map { .string($0) })
        object["fields"] = .array(
            subject.fields.map {
                [
                    "field": .string($0.name), "value": .string($0.value), "object": .string($0.object),
                    "identity_document": .bool($0.isSensitive),
                ]
            })
        return .object(object)
    }
}
