internal import CLibXML2
internal import Findings

/// One run of libxml2 over a stream.
final class XMLStreamRun {
    /// What is known of an element that is open.
    private struct Frame {
        let name: Int
        let position: XMLPosition
        let namespaces: Int
        var textLength = 0
        var hasText = false
        var hasComment = false
    }

    private let feed: XMLStreamFeed
    private let limits: XMLLimits
    private let handler: (any XMLStreamHandler)?
    private let report: ((Finding) -> Void)?
    private var names = XMLNameTable()
    private var open: [Frame] = []
    /// The element that schema findings are about.
    private var current: Frame?
    private var namespaces = 0
    private var fault: Fault?
    private var context: xmlParserCtxtPtr?

    init(
        _ feed: XMLStreamFeed, _ limits: XMLLimits, _ handler: (any XMLStreamHandler)?, _ report: ((Finding) -> Void)?
    ) {
        self.feed = feed
        self.limits = limits
        self.handler = handler
        self.report = report
        open.reserveCapacity(limits.depth)
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> XMLStreamRun? {
        context.map { Unmanaged<XMLStreamRun>.fromOpaque($0).takeUnretainedValue() }
    }

    func parse(_ schema: XMLSchemaSet?) throws(Fault) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        var sax = Self.saxHandler()
        let made = xmlCreateIOParserCtxt(
            &sax, own,
            { context, buffer, count in
                guard let run = XMLStreamRun.run(context) else { return -1 }
                return CInt(run.feed.read(into: buffer, Int(count)))
            }, { _ in 0 }, own, XML_CHAR_ENCODING_NONE)
        guard let context = made else {
            throw feed.fault ?? Fault(.xmlNotWellFormed, .badData, ["reason": "the document is empty"])
        }
        self.context = context
        defer {
            self.context = nil
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, SAXParser.options)
        guard let schema else { return try finish(xmlParseDocument(context), context) }
        guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else {
            throw Fault(.xmlSchemaUnusable, .ours, ["reason": "it cannot be used"])
        }
        defer { xmlSchemaFreeValidCtxt(validation) }
        xmlSchemaSetValidStructuredErrors(
            validation,
            { context, error in
                guard let error = error?.pointee else { return }
                XMLStreamRun.run(context)?.invalid(
                    Int(error.code), error.message.map { String(cString: $0) } ?? "")
            }, own)
        guard let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData) else {
            throw Fault(.xmlSchemaUnusable, .ours, ["reason": "it cannot be used"])
        }
        let status = xmlParseDocument(context)
        xmlSchemaSAXUnplug(plug)
        try finish(status, context)
    }

    private func finish(_ status: CInt, _ context: xmlParserCtxtPtr) throws(Fault) {
        if let fault = feed.fault ?? fault { throw fault }
        guard status == 0, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, open.isEmpty else {
            var reason = "it is no whole document"
            var place = Place.unknown
            if let error = xmlCtxtGetLastError(context)?.pointee {
                reason = error.message.map { String(cString: $0) } ?? "libxml2 error \(error.code)"
                reason = reason.split(separator: "\n").joined(separator: " ")
                place = Place(
                    pointer: path(nil), line: error.line > 0 ? Int(error.line) : nil,
                    column: error.int2 > 0 ? Int(error.int2) : nil)
            }
            throw Fault(.xmlNotWellFormed, .badData, at: place, ["reason": reason])
        }
    }

    private static func saxHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { context, _, _, _ in XMLStreamRun.run(context)?.stop(at: .xmlDoctype) }
        handler.externalSubset = { context, _, _, _ in XMLStreamRun.run(context)?.stop(at: .xmlDoctype) }
        handler.startElementNs = { context, local, _, namespace, declared, _, count, _, attributes in
            XMLStreamRun.run(context)?.start(local, namespace, Int(declared), attributes, Int(count))
        }
        handler.endElementNs = { context, _, _, _ in XMLStreamRun.run(context)?.end() }
        handler.characters = { context, text, length in XMLStreamRun.run(context)?.characters(text, Int(length)) }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, _ in XMLStreamRun.run(context)?.comment() }
        handler.serror = { _, _ in }
        return handler
    }

    // MARK: What the parser reports

    private func stop(_ fault: Fault) {
        guard self.fault == nil else { return }
        self.fault = fault
        if let context { xmlStopParser(context) }
    }

    private func stop(at code: FindingCode, _ facts: [String: String] = [:]) {
        stop(Fault(code, .badData, at: place(open.last), facts))
    }

    private func place(_ frame: Frame?) -> Place {
        guard let frame else { return .unknown }
        return Place(pointer: path(frame), line: Int(frame.position.line), column: Int(frame.position.column))
    }

    /// The local names from the root to an element that is open, or has just ended.
    private func path(_ frame: Frame?) -> String {
        var path = open.map { "/" + names[$0.name].local }.joined()
        if let frame,
            open.last?.position.line != frame.position.line || open.last?.position.column != frame.position.column
        {
            path += "/" + names[frame.name].local
        }
        return path
    }

    private func start(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ declared: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
    ) {
        guard fault == nil, let local else { return }
        guard let position = feed.scan.nextStart() else {
            return stop(at: .xmlNotWellFormed, ["reason": "a start tag stands where none can be"])
        }
        let frame = Frame(name: names.number(namespace, local), position: position, namespaces: declared)
        open.append(frame)
        current = frame
        namespaces += declared
        guard namespaces <= limits.namespaces else {
            return stop(at: .xmlTooManyNamespaces, ["limit": "\(limits.namespaces)"])
        }
        guard let handler else { return }
        var read: [XMLAttribute] = []
        if count > 0, let attributes {
            read.reserveCapacity(count)
            for index in 0..<count { read.append(attribute(attributes + index * 5)) }
        }
        do throws(Fault) {
            try handler.start(
                XMLStartTag(
                    number: frame.name, name: names[frame.name], line: Int(position.line),
                    column: Int(position.column), attributes: read))
        } catch {
            stop(error)
        }
    }

    /// Reads five pointers: local name, prefix, namespace, start and end of the value.
    private func attribute(_ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> XMLAttribute {
        guard let local = parts[0], let start = parts[3], let end = parts[4] else {
            return XMLAttribute(XMLName(local: ""), "")
        }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        let number = names.number(parts[2], local)
        return XMLAttribute(names[number], XMLTreeBuilder.text(ofValue: value))
    }

    private func end() {
        guard fault == nil, let frame = open.last else { return }
        if frame.hasComment, frame.hasText {
            return stop(at: .xmlCommentInValue, ["element": names[frame.name].local])
        }
        do throws(Fault) { try handler?.end() } catch { return stop(error) }
        namespaces -= frame.namespaces
        open.removeLast()
        current = frame
    }

    private func characters(_ text: UnsafePointer<UInt8>?, _ length: Int) {
        guard fault == nil, let text, let last = open.indices.last else { return }
        let bytes = UnsafeBufferPointer(start: text, count: length)
        open[last].textLength += length
        if !open[last].hasText, !bytes.allSatisfy(XMLCharacters.isSpace) { open[last].hasText = true }
        guard open[last].textLength <= limits.textBytes else {
            return stop(at: .xmlTextTooLong, ["limit": "\(limits.textBytes)"])
        }
        do throws(Fault) { try handler?.characters(bytes) } catch { stop(error) }
    }

    private func comment() {
        guard let last = open.indices.last else { return }
        open[last].hasComment = true
    }

    /// What the schema has against the document.
    private func invalid(_ code: Int, _ message: String) {
        guard let report else { return }
        report(XMLSchemaMessage.finding(code, message, at: place(current)))
    }
}
