internal import BundleFormats
package import Diagnostics
internal import Digests
package import EntityResolution
package import Platform
package import RecordLinkage
package import SourceFormats
internal import StrictJSON
package import TradeModel

/// Merges the objects of files without a party home, under the `intelligence` profile: bundles as they are, delimited
/// files by the objects that their mapping creates.
package struct FileMerge: MergedObjects {
    /// The current objects, in the order of the files: no version that is replaced or revoked. None when they were not
    /// asked for and a table could be merged without them.
    package let objects: [STIXObject]
    /// The current objects, as in a case file.
    package var contents: [STIXObject] { objects }

    /// The markings of the objects in words, each once.
    package var markings: [String] { MarkingSummary.words(of: objects) }
    /// The resolution.
    package let resolved: ResolvedTable
    /// The findings of reading and merging.
    package let findings: [Finding]

    /// The rows of delimited files, in the order of the files.
    let rows: [MappedRowObject]

    private let byID: [String: STIXObject]
    /// Finds the rows of delimited files by the ids of their objects.
    private let rowIndex: RowIndex

    /// The row of delimited text that an object was created from, by its id: rows are counted from 0, through all files
    /// in order.
    package var rowNumbers: [String: Int] {
        Dictionary(rows.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }

    /// The number of entities, including rows without content: each of those is one.
    package var entityCount: Int { result.entities.count + rows.count(where: \.isSilent) }

    /// The number of records, including rows without content.
    package var recordCount: Int {
        result.entities.recordCount + rows.count(where: \.isSilent)
    }

    /// The external name of an object: its source and record, or its creator and id. A row without content has the id
    /// that its object would have.
    package func name(of id: String) -> LinkageRecord {
        let object = byID[id]
        if object == nil, let row = rowIndex.row(id) {
            return LinkageRecord(source: row.source, record: row.record)
        }
        if let reference = object?.externalReferences.first, let source = reference["source_name"]?.string,
            let record = reference["external_id"]?.string
        {
            return LinkageRecord(source: source, record: record)
        }
        return LinkageRecord(source: object?.createdByRef ?? "", record: id)
    }

    /// The object with this id.
    package func object(_ id: String) -> STIXObject? { byID[id] }

    /// The source of an object: the source that it names, else its creator, by name if the files contain it.
    package func sources(of id: String) -> [String] {
        let source = name(of: id).source
        let name = source.isEmpty ? "" : byID[source]?.name ?? source
        return name.isEmpty ? [] : [name]
    }

    /// Whether an object has this type; true when no type is given.
    func isType(_ type: String?, _ id: String) -> Bool {
        guard let type else { return true }
        return byID.isEmpty ? id.hasPrefix(type + "--") : byID[id]?.type == type
    }

    /// The entities and the proposals.
    package var result: ResolutionResult { resolved.result }

    // Ids are created for this merge only: no output contains them, except ids in the mapping's rows.
    private static var namespace: UUID {
        guard let uuid = UUID("2f0a6c61-7d0e-4b56-9a2c-5a1c1f7f4b0d") else { preconditionFailure("a fixed UUID") }
        return uuid
    }

    /// Merges files.
    ///
    /// - Parameters:
    ///   - truth: the column of delimited files with the known cluster of each record; it is only used for evaluation.
    ///   - objectLimit: the bytes of the largest object of a bundle that is read.
    ///   - needsObjects: whether the objects are used. Without them a table takes a fraction of the time and memory.
    /// - Throws: `Fault` of reading a file.
    package init(
        _ inputs: [SourceFile], mapping: MappingFile?, dated: Timestamp, parameters: ResolutionParameters = .standard,
        decisions: [Decision] = [], truth: String? = nil, objectLimit: Int = BundleReader.objectLimit,
        needsObjects: Bool = true
    ) throws(Fault) {
        var delimited: [SourceFile] = []
        for input in inputs where try !BundleReader.isBundle(input.source) { delimited.append(input) }
        func options() -> SourceReadingOptions {
            SourceReadingOptions(
                namespace: IdentifierNamespace(Self.namespace), producer: Self.producer, dated: dated,
                mapping: mapping, listing: RowListOptions(label: truth))
        }
        if !needsObjects, mapping != nil, delimited.count == inputs.count,
            let read = try PartyTable.read(delimited, options(), by: Self.producer)
        {
            resolved = Resolver(parameters: parameters).resolve(read.table, decisions: decisions)
            (objects, byID, rows) = ([], [:], read.rows)
            rowIndex = RowIndex(read.rows)
            findings = read.findings + Self.silent(read.rows) + resolved.result.findings
            return
        }
        delimited = []
        var objects: [STIXObject] = []
        var findings: [Finding] = []
        for input in inputs {
            if try BundleReader.isBundle(input.source) {
                try BundleReader.forEachObject(in: input.source, named: input.name, objectLimit: objectLimit) {
                    objects.append($0)
                }
            } else {
                guard mapping != nil else { throw Fault(.mergeMapMissing, kind: .usage, ["path": input.name]) }
                delimited.append(input)
            }
        }
        var rows: [MappedRowObject] = []
        if !delimited.isEmpty {
            let made = try SourceReader.read(inputs: delimited, options: options())
            rows = made.rows
            // Where no row says anything there is only the creator of the objects, which is no party.
            let read = try made.makeObjects()
            if read.count > 1 { objects += read }
            findings += made.findings
        }
        let held = CurrentVersions(objects)
        objects = held.objects
        var builder = RecordTableBuilder()
        builder.add(contentsOf: RecordExtraction.records(from: objects))
        let table = builder.build()
        resolved = Resolver(parameters: parameters).resolve(table.table, decisions: decisions)
        self.objects = objects
        self.rows = rows
        rowIndex = RowIndex(rows)
        byID = Dictionary(objects.map { ($0.id, $0) }) { first, _ in first }
        self.findings =
            findings + Self.silent(rows) + held.findings + table.findings + resolved.result.findings
    }

    private static func silent(_ rows: [MappedRowObject]) -> [Finding] {
        let silent = rows.count(where: \.isSilent)
        return silent > 0 ? [Finding(.rowsSilent, ["count": "\(silent)"])] : []
    }

    /// The evaluation of the merge against the column `truth`.
    package func score() -> ResolutionEvaluation {
        ResolutionEvaluation(
            resolved, labels: Dictionary(rows.map { ($0.id, $0.label ?? "") }) { first, _ in first })
    }

    private static var producer: STIXObject {
        var object = JSONObject()
        object["type"] = "identity"
        object["spec_version"] = "2.1"
        object["id"] = .string(IdentifierNamespace(namespace).identifier(type: "identity", key: Array("merge".utf8)))
        object["created"] = "2020-01-01T00:00:00.000Z"
        object["modified"] = "2020-01-01T00:00:00.000Z"
        object["name"] = "Merge of files"
        object["identity_class"] = "system"
        return STIXObject(object)
    }
}
