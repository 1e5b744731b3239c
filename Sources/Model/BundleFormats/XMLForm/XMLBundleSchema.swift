internal import Diagnostics
internal import SafeXML
internal import Specifications

/// The embedded schema of the XML form, compiled at first use.
enum XMLBundleSchema {
    /// The schema, or the reason why it is invalid, which a test prevents.
    static let shared: Result<XMLSchemaSet, Fault> = Result { () throws(Fault) in
        try XMLSchemaSet("trade-intelligence.xsd") { path in
            EmbeddedSchemas.xmlSchemas[path].map { Array($0.description.utf8) }
        }
    }
}
