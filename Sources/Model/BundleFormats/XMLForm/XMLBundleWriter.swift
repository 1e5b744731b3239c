internal import Diagnostics
internal import Files
internal import SafeXML
internal import StrictJSON
internal import TradeModel

/// Writes a bundle in its XML form, one object a line, in memory bounded by the largest.
final class XMLBundleWriter {
    private let sink: any ByteSink
    private var writer = XMLObjectWriter()
    private let unwrittenID: JSONDocument?

    /// Begins a bundle with this id.
    init(sink: any ByteSink, id: JSONDocument?) throws(Fault) {
        self.sink = sink
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ti:Bundle")
        for (prefix, namespace) in XMLNamespaces.list where prefix != "niem-xs" {
            writer.append(" xmlns:\(prefix)=\"\(namespace)\"")
        }
        let text = id.flatMap { $0.string(at: $0.root) }
        if let text, Array(text.utf8).withUnsafeBufferPointer(XMLValueWriter.isName) {
            writer.append(" structures:id=\"\(text)\"")
            unwrittenID = nil
        } else {
            unwrittenID = id
        }
        writer.append(">\n")
    }

    /// Writes the next object.
    func append(_ document: JSONDocument) throws(Fault) {
        let start = writer.bytes.count
        writer.write(document)
        if document.size > Self.textLimit / 2 { try checkTexts(from: start) }
        if writer.bytes.count > 1 << 17 { try flush() }
    }

    /// Writes the properties of the bundle other than its objects, and ends it.
    func finish(_ others: [(key: String, document: JSONDocument)] = []) throws(Fault) {
        if let unwrittenID { writer.writePreserved("/id", unwrittenID) }
        for (key, document) in others {
            guard Array(key.utf8).withUnsafeBufferPointer(XMLText.isXML) else {
                throw Fault(
                    .xmlUnwritable, kind: .badData,
                    ["what": "The bundle's property \(key)", "reason": "of its characters"])
            }
            let start = writer.bytes.count
            writer.writePreserved("/" + JSONPointer.escape(key), document)
            if document.size > Self.textLimit / 2 { try checkTexts(from: start) }
        }
        writer.append("</ti:Bundle>\n")
        try flush()
    }

    /// The most bytes of a text in XML that readers accept.
    private static let textLimit = XMLStream.limits.textBytes

    /// Refuses texts that no reader would accept.
    private func checkTexts(from start: Int) throws(Fault) {
        var length = 0
        var isText = false
        var isReference = false
        for byte in writer.bytes[start...] {
            switch byte {
            case UInt8(ascii: ">"): (isText, length) = (true, 0)
            case UInt8(ascii: "<"): isText = false
            case UInt8(ascii: "&"): isReference = true
            case UInt8(ascii: ";") where isReference: (isReference, length) = (false, length + 1)
            default: if isText, !isReference { length += 1 }
            }
            guard length <= Self.textLimit else {
                throw Fault(
                    .xmlUnwritable, kind: .badData,
                    ["what": "A text of the bundle", "reason": "it has more than \(Self.textLimit) bytes"])
            }
        }
    }

    private func flush() throws(Fault) {
        try sink.write(writer.bytes)
        writer.removeAll()
    }
}
