package import BundleFormats
package import Diagnostics
internal import Digests
package import Files
internal import TradeModel

/// Adds what readers of core STIX need to a bundle that somebody has (`corridor convert --core-stix`).
package enum CoreSTIXBundle {
    /// The namespace of the ids of what is added: the UUID of the extension for trade objects. It is public, so that
    /// everybody adds the same; the ids are made of ids that are in the bundle.
    private static var namespace: IdentifierNamespace {
        guard let uuid = UUID(String(ExtensionDefinition.tradeObjects.id.dropFirst("extension-definition--".count)))
        else { preconditionFailure("a fixed id") }
        return IdentifierNamespace(uuid)
    }

    /// Writes a bundle with its objects unchanged and in order, and what is added after them.
    ///
    /// The bundle is read four times. Memory is bounded by the largest object and by the words for each.
    ///
    /// - Parameter objectLimit: the bytes of the largest object that is read.
    /// - Returns: the number of objects.
    /// - Throws: `Fault` of kind `.badData` as `BundleReader.forEachObject`; errors of source and sink.
    package static func write(
        _ source: any ByteSource, named name: String, as form: BundleForm, into sink: any ByteSink, objectLimit: Int
    ) throws(Fault) -> Int {
        let summary = CoreSTIXSummary(namespace: namespace)
        let identifier = BundleIdentifier()
        func read(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
            try BundleReader.forEachObject(in: source, named: name, objectLimit: objectLimit, body)
        }
        try read { object in
            identifier.add(object)
            summary.note(object)
        }
        try read { object in
            for added in summary.objects(for: object) { identifier.add(added) }
        }
        let reports = summary.reports()
        for report in reports { identifier.add(report) }
        let writer = try BundleWriter(sink: sink, id: identifier.finish(), as: form)
        var count = 0
        func append(_ object: STIXObject) throws(Fault) {
            try writer.append(object)
            count += 1
        }
        try read { object throws(Fault) in try append(object) }
        try read { object throws(Fault) in
            for added in summary.objects(for: object) { try append(added) }
        }
        for report in reports { try append(report) }
        try writer.finish()
        return count
    }
}
