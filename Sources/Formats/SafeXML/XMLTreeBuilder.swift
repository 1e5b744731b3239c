internal import Diagnostics

/// Builds a tree from the events of the parser. It is used for one parse on one thread.
final class XMLTreeBuilder {
    /// Stops the events of the parser.
    var stop: () -> Void = {}
    /// The first error.
    private(set) var fault: Fault?

    private let starts: [XMLPosition]
    private let limits: XMLLimits
    private let ids: Set<XMLName>
    private var open: [Frame] = []
    private var root: XMLElement?
    private var started = 0
    private var namespaces = 0
    private var seenIDs: Set<String> = []
    private var names: [NameKey: XMLName] = [:]

    /// The parser stores each name once, so that names are equal if their addresses are.
    private struct NameKey: Hashable {
        let namespace: UnsafePointer<UInt8>?
        let local: UnsafePointer<UInt8>
    }

    private struct Frame {
        let name: XMLName
        let attributes: [XMLAttribute]
        let position: XMLPosition
        let names: XMLPath
        let declared: Int
        var children: [XMLElement] = []
        var text: [UInt8] = []
        var hasComment = false
    }

    init(_ scan: XMLStreamScan, limits: XMLLimits, ids: Set<XMLName>) {
        starts = scan.starts
        self.limits = limits
        self.ids = ids
    }

    func finish() throws(Fault) -> XMLElement {
        if let fault { throw fault }
        guard let root, open.isEmpty, started == starts.count else {
            throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "there is no root element"])
        }
        return root
    }

    func refuse(_ code: FindingCode, _ facts: [String: String] = [:], at place: Place? = nil) {
        guard fault == nil else { return }
        fault = Fault(code, kind: .badData, at: place ?? here, facts)
        stop()
    }

    func malformed(_ message: String, line: Int, column: Int) {
        let reason = message.split(separator: "\n").joined(separator: " ")
        let place = Place(
            pointer: open.last?.names.text, line: line > 0 ? line : nil, column: column > 0 ? column : nil)
        refuse(.xmlNotWellFormed, ["reason": reason], at: place)
    }

    func start(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, declared: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        guard fault == nil, let local else { return }
        guard started < starts.count else {
            refuse(.xmlNotWellFormed, ["reason": "a start tag stands where none can be"])
            return
        }
        let position = starts[started]
        started += 1
        let name = self.name(namespace, local)
        let parent = open.last
        let names =
            if let sibling = lastSibling, sibling.name == name.local, sibling.parent === parent?.names {
                sibling
            } else {
                XMLPath(name.local, under: parent?.names)
            }
        namespaces += declared
        open.append(
            Frame(name: name, attributes: [], position: position, names: names, declared: declared))
        guard namespaces <= limits.namespaces else {
            refuse(.xmlTooManyNamespaces, ["limit": "\(limits.namespaces)"])
            return
        }
        guard count > 0, let attributes else { return }
        let read = (0..<count).map { index in attribute(attributes + index * 5) }
        open[open.count - 1] = Frame(
            name: name, attributes: read, position: position, names: names, declared: declared)
        for attribute in read where ids.contains(attribute.name) {
            guard seenIDs.insert(attribute.value).inserted else {
                refuse(.xmlDuplicateID, ["id": attribute.value])
                return
            }
        }
    }

    func end() {
        guard fault == nil, let frame = open.last else { return }
        let isBlank = frame.text.allSatisfy(XMLCharacters.isSpace)
        if frame.hasComment, !isBlank {
            refuse(.xmlCommentInValue, ["element": frame.name.local])
            return
        }
        let isLayout = isBlank && !frame.children.isEmpty
        let element = XMLElement(
            name: frame.name, attributes: frame.attributes, children: frame.children,
            text: isLayout ? "" : String(decoding: frame.text, as: UTF8.self), position: frame.position,
            names: frame.names)
        namespaces -= frame.declared
        open.removeLast()
        lastSibling = frame.names
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    func characters(_ text: UnsafePointer<UInt8>?, _ length: Int) {
        guard fault == nil, let text, !open.isEmpty else { return }
        let last = open.count - 1
        open[last].text.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
        if open[last].text.count > limits.textBytes {
            refuse(.xmlTextTooLong, ["limit": "\(limits.textBytes)"])
        }
    }

    func comment() {
        guard !open.isEmpty else { return }
        open[open.count - 1].hasComment = true
    }

    /// The path of the element that ended last, shared with a next sibling of the same name.
    private var lastSibling: XMLPath?

    private var here: Place {
        guard let frame = open.last else { return .unknown }
        return frame.position.place(frame.names.text)
    }

    private func name(_ namespace: UnsafePointer<UInt8>?, _ local: UnsafePointer<UInt8>) -> XMLName {
        let key = NameKey(namespace: namespace, local: local)
        if let known = names[key] { return known }
        let name = XMLName(namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local))
        names[key] = name
        return name
    }

    /// Reads five pointers: local name, prefix, namespace, start and end of the value.
    private func attribute(_ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> XMLAttribute {
        guard let local = parts[0], let start = parts[3], let end = parts[4] else {
            return XMLAttribute(XMLName(local: ""), "")
        }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        return XMLAttribute(name(parts[2], local), Self.text(ofValue: value))
    }

    /// libxml2 passes `&` in values as `&#38;` unless entities are expanded; nothing else starts with `&` there.
    static func text(ofValue value: UnsafeBufferPointer<UInt8>) -> String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var result: [UInt8] = []
        var index = 0
        while index < value.count {
            result.append(value[index])
            index += value[index...].starts(with: "&#38;".utf8) ? 5 : 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
