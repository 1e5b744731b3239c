internal import Diagnostics
internal import Files
internal import SafeXML

/// Reads the entries of a list in XML one after the other, in memory bounded by the largest entry.
final class ListEntries: XMLStreamHandler {
    /// The most elements of one entry.
    static let limit = 100_000

    /// The root element with its attributes, and the elements outside of entries that have text.
    private(set) var head: [ListElement] = []
    private(set) var count = 0
    private let entry: String
    private let body: (ListElement) throws(Fault) -> Void
    private var open: [ListElement] = []
    private var depth = 0
    private var elements = 0

    private init(entry: String, body: @escaping (ListElement) throws(Fault) -> Void) {
        self.entry = entry
        self.body = body
    }

    /// Passes the entries of a list, the elements with this local name, to `body`.
    ///
    /// - Returns: what stands outside of entries, and the number of entries.
    /// - Throws: the codes of the XML reader, with the file; errors of `body`.
    static func read(
        _ input: SourceFile, entry: String, _ body: @escaping (ListElement) throws(Fault) -> Void
    ) throws(Fault) -> (head: [ListElement], count: Int) {
        let handler = ListEntries(entry: entry, body: body)
        do throws(Fault) {
            try XMLStream.read(input.source, handler: handler)
        } catch {
            throw error.finding.place.entry == nil ? error.inside(input.name) : error
        }
        return (handler.head, handler.count)
    }

    func start(_ tag: borrowing XMLStartTag) throws(Fault) {
        depth += 1
        let element = ListElement(
            tag.name.local, attributes: tag.attributes.map { ($0.name.local, $0.value) }, line: tag.position.line)
        if open.isEmpty {
            guard tag.name.local == entry, depth > 1 else {
                // Only what is outside of entries stays; a list has a handful of it.
                if head.count < Self.limit { head.append(element) }
                return
            }
            elements = 0
        }
        elements += 1
        guard elements <= Self.limit else {
            throw Fault(
                .xmlTooManyElements, kind: .badData, at: tag.position.place(), ["limit": "\(Self.limit)"])
        }
        open.last?.children.append(element)
        open.append(element)
    }

    func end() throws(Fault) {
        depth -= 1
        guard let element = open.popLast(), open.isEmpty else { return }
        count += 1
        try body(element)
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) {
        let piece = String(decoding: text, as: UTF8.self)
        if let element = open.last { element.text += piece } else { head.last?.text += piece }
    }
}
