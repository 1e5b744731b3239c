internal import CLibXML2
internal import Diagnostics

/// Runs libxml2's SAX2 parser on bytes that `XMLStreamScan` has accepted.
enum SAXParser {
    /// Restrictive options: no network; the encoding is UTF-8 whatever the declaration says (`XMLStreamScan` has
    /// checked it). Without NOENT, DTDLOAD, DTDATTR, DTDVALID, XINCLUDE and HUGE, libxml2 keeps its own limits and
    /// loads nothing.
    static let options = CInt(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

    /// Set once per process: libxml2's requests for files are refused.
    static let hardened: Void = EntityLoader.installed

    /// Parses `bytes` and passes the events to `builder`.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, for builder: XMLTreeBuilder) throws(Fault) {
        _ = hardened
        corridor_xml_silence()
        guard !bytes.isEmpty, let base = bytes.baseAddress else {
            throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "the document is empty"])
        }
        let context = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            xmlCreateMemoryParserCtxt($0, CInt(bytes.count))
        }
        guard let context else {
            throw Fault(.xmlNotWellFormed, kind: .ours, ["reason": "the parser could not be made"])
        }
        defer {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, options)
        context.pointee.sax.pointee = handler()
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.stop = { xmlStopParser(context) }
        defer { builder.stop = {} }
        let status = xmlParseDocument(context)
        if let fault = builder.fault { throw fault }
        guard status == 0, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
            throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "libxml2 error \(context.pointee.errNo)"])
        }
    }

    private static func builder(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        context.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { context, _, _, _ in SAXParser.builder(context)?.refuse(.xmlDoctype) }
        handler.externalSubset = { context, _, _, _ in SAXParser.builder(context)?.refuse(.xmlDoctype) }
        handler.startElementNs = { context, local, _, namespace, declared, _, count, _, attributes in
            SAXParser.builder(context)?.start(
                local, namespace, declared: Int(declared), attributes: attributes, count: Int(count))
        }
        handler.endElementNs = { context, _, _, _ in SAXParser.builder(context)?.end() }
        handler.characters = { context, text, length in SAXParser.builder(context)?.characters(text, Int(length)) }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, _ in SAXParser.builder(context)?.comment() }
        handler.serror = { context, error in
            guard let error = error?.pointee, error.level != XML_ERR_WARNING else { return }
            SAXParser.builder(context)?.malformed(
                error.message.map { String(cString: $0) } ?? "error \(error.code)", line: Int(error.line),
                column: Int(error.int2))
        }
        return handler
    }
}
