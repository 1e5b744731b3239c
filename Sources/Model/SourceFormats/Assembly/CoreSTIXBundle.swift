package import BundleFormats
package import Diagnostics
internal import Digests
package import Files
internal import StrictJSON
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
        func read<Made>(
            _ work: (JSONDocument) throws(Fault) -> Made, _ consume: (Made) throws(Fault) -> Void
        ) throws(Fault) {
            try BundleReader.forEachDocument(
                in: source, named: name, objectLimit: objectLimit, makeWorker: {},
                work: { (_: Void, document: JSONDocument, _: Int) throws(Fault) -> Made in try work(document) },
                consume: consume)
        }
        try read({ ($0.canonical(), summary.remark(on: $0)) }) { canonical, remark in
            identifier.add(canonical: canonical)
            remark.map(summary.note)
        }
        try read({ document throws(Fault) in
            let addition = summary.addition(for: document)
            var canonical: [[UInt8]] = []
            for object in addition.objects { canonical.append(try JSONDocument.parse(object.text).canonical()) }
            return (addition, canonical)
        }) { (addition: CoreSTIXSummary.Addition, canonical: [[UInt8]]) in
            for object in canonical { identifier.add(canonical: object) }
            summary.report(addition)
        }
        let reports = summary.reports()
        for report in reports { identifier.add(report) }
        let writer = try BundleWriter(sink: sink, id: identifier.finish(), as: form)
        var count = 0
        func append(_ text: [UInt8]) throws(Fault) {
            try writer.append(text)
            count += 1
        }
        try read({ Array($0.value.text().utf8) }, append)
        try read({ summary.addition(for: $0).objects.map(\.text) }) { texts throws(Fault) in
            for text in texts { try append(text) }
        }
        for report in reports { try append(Array(JSONValue.object(report.json).text().utf8)) }
        try writer.finish()
        return count
    }
}
