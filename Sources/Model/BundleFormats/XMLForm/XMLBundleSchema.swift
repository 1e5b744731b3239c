internal import Diagnostics
internal import SafeXML
internal import Specifications

/// The schema of the XML form that this program carries, compiled at first use.
enum XMLBundleSchema {
    /// The schema, or why it cannot be used, which a test keeps from happening.
    static let shared: Result<XMLSchemaSet, Fault> = Result { () throws(Fault) in
        try XMLSchemaSet("trade-intelligence.xsd") { path in
            EmbeddedSchemas.xmlSchemas[path].map { Array($0.description.utf8) }
        }
    }
}
