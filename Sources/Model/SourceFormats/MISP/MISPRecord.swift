internal import Diagnostics
internal import StrictJSON

/// A JSON object of an event. It tracks what of it was read, so that all the rest is kept.
final class MISPRecord {
    private let document: JSONDocument
    private let node: JSONNode
    private let members: [(key: String, value: JSONNode)]
    private var read: Set<String> = []
    /// The members whose values are of another kind than the format has, each with the kind it has.
    private(set) var flaws: [(member: String, found: String)] = []

    /// An object of a document.
    init(_ document: JSONDocument, _ node: JSONNode) {
        (self.document, self.node) = (document, node)
        members = document.members(of: node)
    }

    /// The line in which it begins.
    var line: Int? { document.place(ofByte: document.withView { $0.word(node.index).offset }).line }

    private func member(_ name: String) -> JSONNode? { members.first { $0.key == name }?.value }

    /// The text of a member, which then counts as read: numbers and truth values are written as both by instances.
    func text(_ name: String) -> String? {
        guard let node = member(name) else { return nil }
        read.insert(name)
        switch document.kind(of: node) {
        case .string:
            let text = SourceText.trimmed(document.string(at: node) ?? "")
            return text.isEmpty ? nil : text
        case .number: return document.number(at: node)?.text
        case .bool: return document.bool(at: node).map { $0 ? "true" : "false" }
        case .null: return nil
        case .array, .object:
            flaws.append((name, document.kind(of: node).noun))
            return nil
        }
    }

    /// Whether a member is true: `true`, `"1"`, `1`.
    func flag(_ name: String) -> Bool { ["true", "1"].contains(text(name)) }

    /// The objects of a member, which then counts as read; one alone may stand without a list.
    func records(_ name: String) -> [MISPRecord] {
        guard let node = member(name) else { return [] }
        read.insert(name)
        var found: [MISPRecord] = []
        for element in document.kind(of: node) == .array ? document.elements(of: node) : [node] {
            switch document.kind(of: element) {
            case .object: found.append(MISPRecord(document, element))
            case .null: continue
            default: flaws.append((name, document.kind(of: element).noun))
            }
        }
        return found
    }

    /// Marks members as read that say nothing of the matter.
    func skip(_ names: Set<String>) { read.formUnion(names) }

    /// Everything unread, in order: the path of names, and the text.
    var unread: [(label: String, text: String)] {
        var lines: [(label: String, text: String)] = []
        for (key, value) in members where !read.contains(key) { add(value, at: key, to: &lines) }
        return lines
    }

    private func add(_ node: JSONNode, at path: String, to lines: inout [(label: String, text: String)]) {
        switch document.kind(of: node) {
        case .object:
            for (key, value) in document.members(of: node) where !MISPRecord.local.contains(key) {
                add(value, at: path + "/" + key, to: &lines)
            }
        case .array:
            for (index, value) in document.elements(of: node).enumerated() {
                add(value, at: path + "/\(index)", to: &lines)
            }
        case .null: return
        case .string:
            let text = SourceText.trimmed(document.string(at: node) ?? "")
            if !text.isEmpty { lines.append((path, text)) }
        case .bool, .number: lines.append((path, document.value(at: node).text()))
        }
    }

    /// The numbers that an instance gives its own records, its counters and settings, and what it found in other events,
    /// which have rules of their own for who may know of them.
    static let local: Set<String> = [
        "id", "event_id", "object_id", "org_id", "orgc_id", "sharing_group_id", "attribute_id", "tag_id", "user_id",
        "galaxy_id", "galaxy_cluster_id", "template_version", "template_uuid", "attribute_count", "colour",
        "disable_correlation", "locked", "proposal_email_lock", "event_creator_email", "RelatedEvent",
        "RelatedAttribute", "warnings",
    ]
}
