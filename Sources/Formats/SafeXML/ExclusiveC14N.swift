internal import CLibXML2
public import Diagnostics

/// Exclusive XML canonicalisation 1.0 (`http://www.w3.org/2001/10/xml-exc-c14n#`) of whole documents.
public enum ExclusiveC14N {
    /// The canonical form of a document, which is parsed with the same restrictions as in `XMLTree`.
    ///
    /// - Parameters:
    ///   - comments: whether comments are kept (`…#WithComments`).
    ///   - inclusivePrefixes: the InclusiveNamespaces PrefixList; `#default` names the default namespace.
    /// - Throws: `Fault` of kind `.badData`, as in `XMLTree.parse`.
    public static func canonicalize(
        _ bytes: [UInt8], comments: Bool = false, inclusivePrefixes: [String] = [], limits: XMLLimits = .standard
    ) throws(Fault) -> [UInt8] {
        // The tree is parsed only for its checks, so that libxml2's own document comes from validated bytes.
        _ = try XMLTree.parse(bytes, limits: limits)
        let options = CInt(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_IGNORE_ENC.rawValue)
        let document = bytes.withUnsafeBytes {
            xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, CInt($0.count), nil, nil, options)
        }
        guard let document else {
            throw Fault(
                .xmlNotWellFormed, kind: .badData, ["reason": "it has no canonical form"])
        }
        defer { xmlFreeDoc(document) }
        var prefixes: [UnsafeMutablePointer<xmlChar>?] = inclusivePrefixes.map { xmlCharStrdup($0) }
        defer { for prefix in prefixes { corridor_xml_free(prefix) } }
        prefixes.append(nil)
        var output: UnsafeMutablePointer<xmlChar>?
        let count = prefixes.withUnsafeMutableBufferPointer {
            xmlC14NDocDumpMemory(
                document, nil, CInt(XML_C14N_EXCLUSIVE_1_0.rawValue), $0.baseAddress, comments ? 1 : 0, &output)
        }
        defer { corridor_xml_free(output) }
        guard count >= 0, let output else {
            throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "no canonical form, by a relative namespace"])
        }
        return [UInt8](UnsafeBufferPointer(start: output, count: Int(count)))
    }
}
