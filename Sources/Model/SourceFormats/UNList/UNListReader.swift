internal import Diagnostics
internal import SafeXML
internal import StrictJSON
internal import TradeModel

/// Reads the Consolidated List of the United Nations Security Council, in XML: persons and entities with their names,
/// birth, documents and addresses; all other data of an entry is kept in its note.
struct UNListReader {
    let assembly: ObjectAssembly

    /// The limits for the list; published lists have a few megabytes.
    static let limits: XMLLimits = {
        var limits = XMLLimits()
        limits.bytes = 256 << 20
        limits.elements = 8_000_000
        return limits
    }()

    /// Whether a document's root is the list's.
    static func isRoot(_ root: XMLElement) -> Bool { root.name.local == "CONSOLIDATED_LIST" }

    func read(_ input: SourceFile, root: XMLElement) throws(Fault) {
        let reader = ElementReader()
        var count = 0
        for (list, entry, isPerson) in [("INDIVIDUALS", "INDIVIDUAL", true), ("ENTITIES", "ENTITY", false)] {
            for group in root.all(list) {
                for element in group.all(entry) {
                    count += 1
                    add(element, reader: reader, input: input, number: count, isPerson: isPerson)
                }
            }
        }
        assembly.summary.recordsRead += count
        guard count > 0 else {
            throw Fault(
                .unListEmpty, kind: .badData, at: Place(entry: input.name, line: root.line), ["path": input.name])
        }
        reportOthers(root, input)
        addList(root, input)
    }

    /// The list's data about itself, such as its date.
    private func addList(_ root: XMLElement, _ input: SourceFile) {
        let facts = root.attributes.filter { $0.name.namespace.isEmpty && !$0.value.isEmpty }
        guard !facts.isEmpty else { return }
        let text = facts.map { "\($0.name.local): \($0.value)" }.joined(separator: "\n")
        let time = facts.compactMap { LocalTime.time($0.value) }.max()
        var note = ObjectDraft(
            "note", key: "un-list\u{1F}list\u{1F}" + text,
            record: SourceRecord(source: UNListEntry.source, record: "list", file: input.name, line: root.line),
            created: time, modified: time)
        note.properties["abstract"] = .string(UNListEntry.source)
        note.properties["content"] = .string(text)
        note.properties["object_refs"] = [.string(assembly.options.producer.id)]
        assembly.add(note)
    }

    /// Reports elements other than entries: a list in another form must not be half understood.
    private func reportOthers(_ root: XMLElement, _ input: SourceFile) {
        var others = root.children.filter { !["INDIVIDUALS", "ENTITIES"].contains($0.name.local) }
        for (list, entry) in [("INDIVIDUALS", "INDIVIDUAL"), ("ENTITIES", "ENTITY")] {
            others += root.all(list).flatMap(\.children).filter { $0.name.local != entry }
        }
        for other in others {
            var note = ObjectDraft(
                "note", key: ["un-list", input.name, other.path, "\(other.line)"].joined(separator: "\u{1F}"),
                record: SourceRecord(
                    source: UNListEntry.source, record: other.name.local, file: input.name, line: other.line))
            var lines: [String] = [other.value ?? ""]
            ElementReader().unread(below: other) { lines.append("\($0): \($1)") }
            note.properties["abstract"] = .string(other.name.local)
            note.properties["content"] = .string(
                ([other.name.local] + lines.filter { !$0.isEmpty }).joined(separator: "\n"))
            note.properties["object_refs"] = [.string(assembly.options.producer.id)]
            assembly.add(note)
            assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": other.name.local])
        }
    }

    private func add(
        _ element: XMLElement, reader: ElementReader, input: SourceFile, number: Int, isPerson: Bool
    ) {
        let id = reader.text("DATAID", of: element) ?? reader.text("REFERENCE_NUMBER", of: element)
        guard let id else {
            assembly.findings.append(
                Finding(
                    .unListEntryInvalid, at: Place(entry: input.name, pointer: element.path, line: element.line),
                    ["path": input.name, "line": "\(element.line)", "element": "DATAID"]))
            assembly.summary.recordsSkipped += 1
            return
        }
        let record = SourceRecord(
            source: UNListEntry.source, record: id, file: input.name, number: number, line: element.line,
            statesPlace: false)
        UNListEntry(element: element, reader: reader, record: record, assembly: assembly, isPerson: isPerson).add()
    }
}
