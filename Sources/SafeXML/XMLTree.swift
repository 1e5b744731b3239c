internal import CLibXML2
public import Findings

/// Reads XML that nobody vouches for, into plain values.
///
/// libxml2 parses; everything that could make it fetch, expand or guess is off or refused before it gets there: document
/// type declarations, entities beyond the five of XML, XInclude, other encodings than UTF-8. `xsi:schemaLocation` is an
/// attribute like any other and never followed.
public enum XMLTree {
    /// Reads a document.
    ///
    /// - Returns: the root element.
    /// - Throws: `Fault` of kind `.badData` with one of the `xml-…` codes, and line and column where they are known.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(Fault) -> XMLElement {
        guard bytes.count <= limits.size else {
            throw Fault(.xmlSizeLimit, .badData, ["size": "\(bytes.count)", "limit": "\(limits.size)"])
        }
        try XMLProlog.check(bytes)
        LibXML2.prepare()
        let builder = TreeBuilder(limits)
        return try builder.parse(bytes)
    }
}

/// The process-wide settings of libxml2.
enum LibXML2 {
    private static let prepared: Void = {
        xmlInitParser()
        corridor_xml_silence()
        corridor_xml_refuse_entities()
    }()

    /// Makes sure that libxml2 is silent and fetches nothing.
    static func prepare() { _ = prepared }
}
