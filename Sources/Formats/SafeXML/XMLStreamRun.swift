internal import CLibXML2
internal import Diagnostics

/// One run of libxml2 on a stream.
///
/// The parser calls it for every tag and text. Its state is changed on one thread and in one call at a time, so the
/// run-time checks of exclusive access are disabled.
final class XMLStreamRun {
    /// An open element.
    private struct Frame {
        /// The local name, which the parser keeps during the whole run.
        let local: UnsafePointer<UInt8>
        let position: XMLPosition
        let namespaces: Int
        var textLength = 0
        var hasText = false
        var hasComment = false
    }

    private let feed: XMLStreamFeed
    private let limits: XMLLimits
    /// `nil` also when it has failed and the document is read on.
    @exclusivity(unchecked) private var handler: (any XMLStreamHandler)?
    private let report: ((Finding) -> Void)?
    private let handlerFailed: ((Fault) -> Void)?
    @exclusivity(unchecked) private var names = XMLNameTable()
    @exclusivity(unchecked) private var open: [Frame] = []
    /// The element of schema findings, if it has already ended.
    @exclusivity(unchecked) private var ended: Frame?
    @exclusivity(unchecked) private var namespaces = 0
    /// Whether further content is ignored.
    @exclusivity(unchecked) private var isStopped = false
    private var fault: Fault?
    /// The first error of the parser, with the number of bytes it had read.
    private var malformed: (reason: String, offset: Int)?
    private var context: xmlParserCtxtPtr?

    init(
        _ feed: XMLStreamFeed, limits: XMLLimits, handler: (any XMLStreamHandler)?, report: ((Finding) -> Void)?,
        handlerFailed: ((Fault) -> Void)?
    ) {
        self.handlerFailed = handlerFailed
        self.feed = feed
        self.limits = limits
        self.handler = handler
        self.report = report
        open.reserveCapacity(limits.depth)
    }

    /// Calls `body` with the run of a context; the caller of the parser keeps the run alive.
    @inline(__always)
    private static func with<Result>(
        _ context: UnsafeMutableRawPointer?, _ body: (XMLStreamRun) -> Result
    ) -> Result? {
        guard let context else { return nil }
        return Unmanaged<XMLStreamRun>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }

    func parse(_ schema: XMLSchemaSet?) throws(Fault) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        var sax = Self.saxHandler()
        let made = xmlCreateIOParserCtxt(
            &sax, own,
            { context, buffer, count in
                XMLStreamRun.with(context) { CInt($0.feed.read(into: buffer, Int(count))) } ?? -1
            }, { _ in 0 }, own, XML_CHAR_ENCODING_NONE)
        guard let context = made else {
            throw feed.fault ?? Fault(.xmlNotWellFormed, kind: .badData, ["reason": "the document is empty"])
        }
        self.context = context
        context.pointee._private = own
        defer {
            self.context = nil
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, SAXParser.options)
        guard let schema else { return try finish(xmlParseDocument(context), context) }
        guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else {
            throw Fault(.xmlSchemaUnusable, kind: .ours, ["reason": "it cannot be used"])
        }
        defer { xmlSchemaFreeValidCtxt(validation) }
        xmlSchemaSetValidStructuredErrors(
            validation,
            { context, error in
                guard let error = error?.pointee else { return }
                let message = error.message.map { String(cString: $0) } ?? ""
                XMLStreamRun.with(context) { $0.invalid(Int(error.code), message) }
            }, own)
        guard let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData) else {
            throw Fault(.xmlSchemaUnusable, kind: .ours, ["reason": "it cannot be used"])
        }
        context.pointee.sax.pointee.serror = Self.noteError
        let status = xmlParseDocument(context)
        xmlSchemaSAXUnplug(plug)
        try finish(status, context)
    }

    private func finish(_ status: CInt, _ context: xmlParserCtxtPtr) throws(Fault) {
        if let fault = feed.fault ?? fault { throw fault }
        guard status == 0, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, open.isEmpty else {
            guard let (reason, offset) = malformed else {
                throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "it is no whole document"])
            }
            var place = try feed.place(of: offset)
            place.pointer = path(nil)
            throw Fault(.xmlNotWellFormed, kind: .badData, at: place, ["reason": reason])
        }
    }

    /// Receives libxml2's errors. While a schema is plugged in, its context argument is not the run, but the error
    /// refers to the parser context, which refers to the run.
    private static let noteError: xmlStructuredErrorFunc = { _, error in
        guard let error = error?.pointee, error.level.rawValue > XML_ERR_WARNING.rawValue, let context = error.ctxt
        else { return }
        let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
        XMLStreamRun.with(parser.pointee._private) { run in
            guard run.malformed == nil else { return }
            let message = error.message.map { String(cString: $0) } ?? "libxml2 error \(error.code)"
            run.malformed = (message.split(separator: "\n").joined(separator: " "), xmlByteConsumed(parser))
        }
    }

    private static func saxHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { context, _, _, _ in XMLStreamRun.with(context) { $0.stop(at: .xmlDoctype) } }
        handler.externalSubset = handler.internalSubset
        handler.startElementNs = { context, local, _, namespace, declared, _, count, _, attributes in
            XMLStreamRun.with(context) {
                $0.start(
                    local, namespace: namespace, declared: Int(declared), attributes: attributes, count: Int(count))
            }
        }
        handler.endElementNs = { context, _, _, _ in XMLStreamRun.with(context) { $0.end() } }
        handler.characters = { context, text, length in
            XMLStreamRun.with(context) { $0.characters(text, Int(length)) }
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, _ in XMLStreamRun.with(context) { $0.comment() } }
        handler.serror = noteError
        return handler
    }

    // MARK: Events of the parser

    private func stop(_ fault: Fault) {
        guard !isStopped else { return }
        isStopped = true
        self.fault = fault
        if let context { xmlStopParser(context) }
    }

    private func stop(at code: FindingCode, _ facts: [String: String] = [:]) {
        stop(Fault(code, kind: .badData, at: place(open.last), facts))
    }

    private func place(_ frame: Frame?) -> Place {
        guard let frame else { return .unknown }
        return frame.position.place(path(frame))
    }

    /// The local names from the root to an open or just ended element.
    private func path(_ frame: Frame?) -> String {
        var path = open.map { "/" + String(cString: $0.local) }.joined()
        if let frame, open.last?.position.offset != frame.position.offset { path += "/" + String(cString: frame.local) }
        return path
    }

    private func start(
        _ local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, declared: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        guard !isStopped, let local else { return }
        guard let position = feed.nextStart() else {
            return stop(at: .xmlNotWellFormed, ["reason": "a start tag stands where none can be"])
        }
        open.append(Frame(local: local, position: position, namespaces: declared))
        ended = nil
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
        let number = names.number(namespace, local)
        do throws(Fault) {
            try handler.start(
                XMLStartTag(
                    number: number, name: names[number], position: position, attributes: read))
        } catch {
            fail(error)
        }
    }

    /// Ends the reading with an error of the handler, or goes on without the handler.
    private func fail(_ error: Fault) {
        guard let handlerFailed else { return stop(error) }
        handler = nil
        // Damage that the feed has met already counts before what the handler says, as in `finish`.
        handlerFailed(feed.fault ?? error)
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
        guard !isStopped, let frame = open.last else { return }
        if frame.hasComment, frame.hasText {
            return stop(at: .xmlCommentInValue, ["element": String(cString: frame.local)])
        }
        if let handler {
            do throws(Fault) { try handler.end() } catch {
                fail(error)
                guard !isStopped else { return }
            }
        }
        namespaces -= frame.namespaces
        open.removeLast()
        ended = frame
    }

    private func characters(_ text: UnsafePointer<UInt8>?, _ length: Int) {
        guard !isStopped, let text, let last = open.indices.last else { return }
        open[last].textLength += length
        guard open[last].textLength <= limits.textBytes else {
            return stop(at: .xmlTextTooLong, ["limit": "\(limits.textBytes)"])
        }
        let bytes = UnsafeBufferPointer(start: text, count: length)
        if !open[last].hasText, !bytes.allSatisfy(XMLCharacters.isSpace) { open[last].hasText = true }
        if let handler { do throws(Fault) { try handler.characters(bytes) } catch { fail(error) } }
    }

    private func comment() {
        guard let last = open.indices.last else { return }
        open[last].hasComment = true
    }

    /// Reports a violation of the schema.
    private func invalid(_ code: Int, _ message: String) {
        guard let report else { return }
        report(XMLSchemaMessage.finding(code, message, at: place(ended ?? open.last)))
    }
}
