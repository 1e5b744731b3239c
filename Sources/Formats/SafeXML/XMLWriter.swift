public import Diagnostics
public import Files

/// Writes a document deterministically: UTF-8, every namespace declared on the root with its given prefix, attributes
/// in the given order, double quotes.
public final class XMLWriter {
    private let sink: any ByteSink
    private let prefixes: [(prefix: String, namespace: String)]
    private let indented: Bool
    private var open: [(tag: String, hasElements: Bool)] = []
    private var inStartTag = false
    private var hasRoot = false
    private var pending: [UInt8] = []

    /// Creates a writer and writes the XML declaration.
    ///
    /// - Parameters:
    ///   - prefixes: the namespaces, in the order of their declarations; an empty prefix is the default namespace.
    ///   - indented: whether elements with child elements are indented by two spaces per level.
    /// - Throws: `Fault` `xml-unwritable` for an invalid prefix.
    public init(
        to sink: any ByteSink, prefixes: [(prefix: String, namespace: String)] = [], indented: Bool = false
    ) throws(Fault) {
        for (prefix, namespace) in prefixes {
            let isName = prefix.isEmpty || (XMLCharacters.isNCName(prefix) && !prefix.lowercased().hasPrefix("xml"))
            guard isName, !namespace.isEmpty, prefixes.filter({ $0.prefix == prefix }).count == 1 else {
                throw Self.unwritable("The prefix \(prefix)", "it cannot stand for \(namespace)")
            }
        }
        self.sink = sink
        self.prefixes = prefixes
        self.indented = indented
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Starts an element.
    public func start(_ name: XMLName, _ attributes: [XMLAttribute] = []) throws(Fault) {
        guard !(hasRoot && open.isEmpty) else { throw Self.unwritable("A second root element", "there can be one") }
        closeStartTag()
        if indented, hasRoot { newLine(open.count) }
        if !open.isEmpty { open[open.count - 1].hasElements = true }
        let tag = try qualified(name, isAttribute: false)
        append("<" + tag)
        if !hasRoot {
            for (prefix, namespace) in prefixes {
                append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
                try append(escaping: namespace, inValue: true)
                append("\"")
            }
        }
        hasRoot = true
        var seen: Set<XMLName> = []
        for attribute in attributes {
            guard seen.insert(attribute.name).inserted else {
                throw Self.unwritable("A second attribute \(attribute.name)", "there can be one")
            }
            append(" " + (try qualified(attribute.name, isAttribute: true)) + "=\"")
            try append(escaping: attribute.value, inValue: true)
            append("\"")
        }
        inStartTag = true
        open.append((tag, false))
        try flush(above: 1 << 16)
    }

    /// Writes character data.
    public func text(_ text: String) throws(Fault) {
        guard !open.isEmpty else { throw Self.unwritable("Text outside the root element", "there can be none") }
        guard !text.isEmpty else { return }
        closeStartTag()
        try append(escaping: text, inValue: false)
    }

    /// Ends the innermost open element.
    public func end() throws(Fault) {
        guard let (tag, hasElements) = open.popLast() else {
            throw Self.unwritable("An end tag", "no element is open")
        }
        if inStartTag {
            append("/>")
            inStartTag = false
            return
        }
        if indented, hasElements { newLine(open.count) }
        append("</\(tag)>")
    }

    /// Writes an element that contains only text.
    public func element(_ name: XMLName, _ attributes: [XMLAttribute] = [], text: String = "") throws(Fault) {
        try start(name, attributes)
        try self.text(text)
        try end()
    }

    /// Writes an element with its content: its text, then its children.
    public func element(_ element: XMLElement) throws(Fault) {
        try start(element.name, element.attributes)
        try text(element.text)
        for child in element.children { try self.element(child) }
        try end()
    }

    /// Ends the document. Every element must have been ended.
    public func finish() throws(Fault) {
        guard hasRoot, open.isEmpty else { throw Self.unwritable("The end of the document", "an element is open") }
        append("\n")
        try flush(above: 0)
    }

    /// A complete document with this root element.
    public static func document(
        _ root: XMLElement, prefixes: [(prefix: String, namespace: String)] = [], indented: Bool = false
    ) throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = try XMLWriter(to: sink, prefixes: prefixes, indented: indented)
        try writer.element(root)
        try writer.finish()
        return sink.bytes
    }

    private static func unwritable(_ what: String, _ reason: String) -> Fault {
        Fault(.xmlUnwritable, kind: .badData, ["what": what, "reason": reason])
    }

    private func qualified(_ name: XMLName, isAttribute: Bool) throws(Fault) -> String {
        guard XMLCharacters.isNCName(name.local) else {
            throw Self.unwritable("The name \(name.local)", "it breaks the rules of names")
        }
        if name.namespace.isEmpty {
            guard isAttribute || !prefixes.contains(where: { $0.prefix.isEmpty }) else {
                throw Self.unwritable("The name \(name.local)", "it is in no namespace and there is a default one")
            }
            return name.local
        }
        if name.namespace == XMLName.xmlID.namespace { return "xml:" + name.local }
        // An attribute without a prefix is in no namespace, even if there is a default namespace.
        guard
            let prefix = prefixes.first(where: { $0.namespace == name.namespace && !($0.prefix.isEmpty && isAttribute) }
            )
        else { throw Self.unwritable("The name \(name)", "its namespace has no prefix") }
        return prefix.prefix.isEmpty ? name.local : prefix.prefix + ":" + name.local
    }

    private func closeStartTag() {
        guard inStartTag else { return }
        append(">")
        inStartTag = false
    }

    private func newLine(_ level: Int) { append("\n" + String(repeating: "  ", count: level)) }

    private func append(_ text: String) { pending.append(contentsOf: text.utf8) }

    /// White space that a parser would normalise is written as character references.
    private func append(escaping text: String, inValue: Bool) throws(Fault) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"" where inValue: append("&quot;")
            case "\t" where inValue: append("&#x9;")
            case "\n" where inValue: append("&#xA;")
            case "\r": append("&#xD;")
            default:
                guard XMLCharacters.isAllowed(scalar) else {
                    throw Fault(
                        .xmlCharacterNotAllowed, kind: .badData, ["character": "U+" + String(scalar.value, radix: 16)])
                }
                pending.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    private func flush(above limit: Int) throws(Fault) {
        guard pending.count > limit else { return }
        try sink.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
