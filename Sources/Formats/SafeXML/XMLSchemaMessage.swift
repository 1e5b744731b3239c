internal import CLibXML2
internal import Diagnostics

/// Converts messages of libxml2's schema validator to findings.
enum XMLSchemaMessage {
    static func finding(_ code: Int, _ message: String, at place: Place) -> Finding {
        Finding(self.code(code), at: place, ["reason": plain(message)])
    }

    private static func code(_ code: Int) -> FindingCode {
        switch UInt32(code) {
        case XML_SCHEMAV_ELEMENT_CONTENT.rawValue, XML_SCHEMAV_CVC_ELT_1.rawValue,
            XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue:
            .xmlSchemaElement
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue,
            XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue, XML_SCHEMAV_CVC_ATTRIBUTE_1.rawValue:
            .xmlSchemaAttribute
        case XML_SCHEMAV_CVC_IDC.rawValue: .xmlSchemaIdentity
        default: .xmlSchemaValue
        }
    }

    /// The message on one line, without namespaces of names and without the full stop.
    private static func plain(_ message: String) -> String {
        var result = ""
        var isNamespace = false
        for character in message.split(separator: "\n").joined(separator: " ") {
            switch character {
            case "{": isNamespace = true
            case "}": isNamespace = false
            default: if !isNamespace { result.append(character) }
            }
        }
        while let last = result.last, last == " " || last == "." { result.removeLast() }
        return result
    }
}
