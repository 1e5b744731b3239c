package import Diagnostics
package import Files
internal import StrictJSON

/// A bundle as lines of canonical JSON, which are the same for bundles that say exactly the same, in whatever form.
package enum CanonicalBundle {
    /// Writes a line for each object in order, and one for what is beside the objects.
    ///
    /// - Throws: `Fault` of kind `.badData` as `BundleReader.forEachObject`; errors of source and sink.
    package static func write(
        _ source: any ByteSource, named name: String, to sink: any ByteSink
    ) throws(Fault) {
        func line(_ value: JSONValue) throws(Fault) {
            // Canonical JSON has no line break, so that the values cannot run into each other.
            try sink.write(value.canonical() + [UInt8(ascii: "\n")])
        }
        let frame = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: BundleReader.objectLimit
        ) { element throws(Fault) in try line(element.document.value) }
        var others = JSONObject()
        for (key, document) in frame.members { others[key] = document.value }
        try line(.array([.object(others), .bool(frame.hasObjects)]))
    }
}
