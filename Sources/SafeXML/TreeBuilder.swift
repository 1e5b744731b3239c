internal import CLibXML2
internal import Findings

/// Builds the tree from libxml2's events, with an explicit stack.
final class TreeBuilder {
    private let limits: XMLLimits
    private var stack: [XMLElement] = []
    private var root: XMLElement?
    private var elements = 0
    private var ids: Set<String> = []
    private var fault: Fault?
    private var context: xmlParserCtxtPtr?
    /// For each open element, whether a comment stood in it after text, or text after a comment.
    private var commented: [Bool] = []

    init(_ limits: XMLLimits) { self.limits = limits }

    func parse(_ bytes: [UInt8]) throws(Fault) -> XMLElement {
        var handler = Self.handler()
        let me = Unmanaged.passUnretained(self).toOpaque()
        let parsed: CInt = bytes.withUnsafeBytes { buffer in
            let text = buffer.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil) else {
                return CInt(XML_ERR_NO_MEMORY.rawValue)
            }
            self.context = context
            defer {
                self.context = nil
                xmlFreeParserCtxt(context)
            }
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            xmlCtxtUseOptions(context, CInt(options))
            // In pieces, because xmlParseChunk takes an int and a stopped parser should not read on.
            var offset = 0
            var code: CInt = 0
            while offset < buffer.count, code == 0, fault == nil {
                let count = min(1 << 16, buffer.count - offset)
                code = xmlParseChunk(context, text.map { $0 + offset }, CInt(count), 0)
                offset += count
            }
            if code == 0, fault == nil { code = xmlParseChunk(context, nil, 0, 1) }
            if code != 0, fault == nil { fault = malformed(context) }
            return code
        }
        if let fault { throw fault }
        guard parsed == 0, stack.isEmpty, let root else {
            throw Fault(.xmlMalformed, .badData, ["reason": "it ends before its root element does"])
        }
        return root
    }

    private func malformed(_ context: xmlParserCtxtPtr) -> Fault {
        let error = context.pointee.lastError
        var reason = error.message.map { String(cString: $0) } ?? "it is not well-formed"
        while reason.last?.isWhitespace == true { reason.removeLast() }
        return Fault(
            .xmlMalformed, .badData, at: Place(line: Int(error.line), column: Int(error.int2)),
            ["reason": reason])
    }

    private var place: Place {
        Place(line: Int(corridor_xml_line(context)), column: Int(corridor_xml_column(context)))
    }

    private func stop(_ code: FindingCode, _ facts: [String: String] = [:]) {
        guard fault == nil else { return }
        fault = Fault(code, .badData, at: place, facts)
        if let context { xmlStopParser(context) }
    }

    // MARK: Events

    fileprivate func start(_ name: XMLName, _ attributes: [XMLAttribute], declarations: Int) {
        elements += 1
        if elements > limits.elements { return stop(.xmlElementLimit, ["limit": "\(limits.elements)"]) }
        if stack.count >= limits.depth { return stop(.xmlDepthLimit, ["limit": "\(limits.depth)"]) }
        if attributes.count + declarations > limits.attributes {
            return stop(.xmlAttributeLimit, ["limit": "\(limits.attributes)"])
        }
        if attributes.contains(where: { $0.value.utf8.count > limits.text }) {
            return stop(.xmlTextLimit, ["limit": "\(limits.text)"])
        }
        if name.namespace == "http://www.w3.org/2001/XInclude" { return stop(.xmlInclusion) }
        let idName = XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "id")
        if let id = attributes.first(where: { $0.name == idName })?.value, !ids.insert(id).inserted {
            return stop(.xmlDuplicateID, ["id": id])
        }
        stack.append(XMLElement(name: name, attributes: attributes, line: Int(corridor_xml_line(context))))
        commented.append(false)
    }

    fileprivate func end() {
        guard let element = stack.popLast() else { return }
        if commented.popLast() == true, element.children.isEmpty, element.text.contains(where: { !$0.isWhitespace }) {
            return stop(.xmlCommentInValue, ["element": element.name.local])
        }
        if stack.isEmpty { root = element } else { stack[stack.count - 1].children.append(element) }
    }

    fileprivate func text(_ piece: String) {
        guard !stack.isEmpty else { return }
        stack[stack.count - 1].text += piece
        if stack[stack.count - 1].text.utf8.count > limits.text { stop(.xmlTextLimit, ["limit": "\(limits.text)"]) }
    }

    fileprivate func comment() {
        if !commented.isEmpty { commented[commented.count - 1] = true }
    }

    fileprivate func instruction(_ target: String) { stop(.xmlProcessingInstruction, ["target": target]) }

    fileprivate func doctype() { stop(.xmlDoctype) }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { data, _, _, _ in builder(data)?.doctype() }
        handler.startElementNs = { data, local, _, uri, declarations, _, count, _, attributes in
            let name = XMLName(namespace: TreeBuilder.string(uri), local: TreeBuilder.string(local))
            builder(data)?.start(
                name, TreeBuilder.attributes(attributes, Int(count)), declarations: Int(declarations))
        }
        handler.endElementNs = { data, _, _, _ in builder(data)?.end() }
        handler.characters = { data, text, count in
            let bytes = UnsafeBufferPointer(start: text, count: Int(count))
            builder(data)?.text(String(decoding: bytes, as: UTF8.self))
        }
        handler.cdataBlock = handler.characters
        handler.comment = { data, _ in builder(data)?.comment() }
        handler.processingInstruction = { data, target, _ in builder(data)?.instruction(TreeBuilder.string(target)) }
        return handler
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    /// Five pointers an attribute: local name, prefix, namespace, and the beginning and end of the value.
    private static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> [XMLAttribute] {
        guard let list else { return [] }
        var result: [XMLAttribute] = []
        for index in 0..<count {
            guard let start = list[index * 5 + 3], let end = list[index * 5 + 4] else { continue }
            let name = XMLName(namespace: string(list[index * 5 + 2]), local: string(list[index * 5]))
            let raw = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            // Without entity substitution, which stays off, libxml2 hands every ampersand of a value over as this.
            let value = raw.replacing("&#38;", with: "&")
            result.append(XMLAttribute(name: name, value: value))
        }
        return result
    }
}

/// The builder that libxml2 hands back to its callbacks.
private func builder(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
    data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}
