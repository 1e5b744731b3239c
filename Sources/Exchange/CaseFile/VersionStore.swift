internal import Diagnostics
internal import Digests
internal import GRDB
internal import Packages
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Stores the objects of packages in the case file: each content once, with every package that contained it.
struct VersionStore {
    private let keys: PackageKeys
    private let database: Database
    /// The path of the case file.
    private let path: String
    private let statements: Statements
    /// The number of new versions.
    private(set) var new = 0
    /// The number of versions that were stored already.
    private(set) var known = 0
    /// Several contents for one time of modification.
    private(set) var findings: [Finding] = []
    /// New versions that seem to describe other things than the previous ones.
    private var strange: [Finding] = []
    /// New versions that are older than another one of their creator: how many, and the first.
    private var overtaken: (count: Int, first: [String: String]) = (0, [:])
    /// The new versions of objects of which others were here before, since they were taken last.
    private var renewed: [(id: String, modified: String)] = []

    /// The statements, prepared once.
    private struct Statements {
        /// Whether there is any version of an object.
        let isKnown: Statement
        /// The versions of an object at a time.
        let find: Statement
        /// The versions of an object by a creator before a time, the last one first.
        let before: Statement
        /// The newest version of an object by a creator after a time, of those that were here before.
        let after: Statement
        let insert: Statement
        /// The statements of a group.
        let parts: Statement
        let link: Statement
        let review: Statement

        init(_ database: Database) throws {
            isKnown = try database.makeStatement(sql: "SELECT EXISTS (SELECT 1 FROM object_version WHERE id = ?)")
            find = try database.makeStatement(
                sql: "\(SealedVersion.columns()) WHERE v.id = ? AND v.modified IN (?, ?) AND v.part IS NULL")
            before = try database.makeStatement(
                sql: """
                    \(SealedVersion.columns()) WHERE v.id = ? AND v.creator IS ? AND \(StoredVersion.order) < ?
                        AND v.part IS NULL
                    ORDER BY \(StoredVersion.order) DESC
                    """)
            let last = try Int.fetchOne(database, sql: "SELECT MAX(number) FROM object_version") ?? 0
            after = try database.makeStatement(
                sql: """
                    SELECT v.modified FROM object_version v
                    WHERE v.id = ? AND v.creator IS ? AND \(StoredVersion.order) > ? AND v.part IS NULL
                        AND v.number <= \(last)
                    ORDER BY \(StoredVersion.order) DESC LIMIT 1
                    """)
            insert = try database.makeStatement(
                sql: """
                    INSERT INTO object_version (id, modified, type, creator, revoked, content, part)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
            parts = try database.makeStatement(sql: "\(SealedVersion.columns()) WHERE v.part = ?")
            link = try database.makeStatement(
                sql: """
                    INSERT INTO provenance (version, package, entry, position, key) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """)
            // The marking of one bundle may ask for it earlier than that of another one.
            review = try database.makeStatement(
                sql: """
                    INSERT INTO review (version, due) VALUES (?, ?)
                    ON CONFLICT (version) DO UPDATE SET due = min(due, excluded.due)
                    """)
        }
    }

    init(_ database: Database, _ caseKey: CaseKey, path: String) throws {
        self.database = database
        self.path = path
        keys = PackageKeys(database, caseKey)
        statements = try Statements(database)
    }

    /// Stores the objects of a bundle: sealed on all cores, written in their order.
    mutating func put(_ bundle: ValidatedBundle, of package: Int, _ packageKey: SecretBytes) throws(Fault) {
        keys.add(packageKey, of: package)
        let reviews = try ReviewDates(of: bundle)
        try bundle.forEachObject(
            makeWorker: { VersionSealer(packageKey, reviews: reviews) },
            work: { (sealer: VersionSealer, document: JSONDocument, position: Int) throws(Fault) -> ArrivingVersion in
                try sealer.seal(document, at: position)
            },
            consume: { (arriving: ArrivingVersion) throws(Fault) in
                do {
                    try put(arriving, of: package, packageKey, in: bundle.entry)
                } catch {
                    throw CaseStore.fault(error, path)
                }
            })
    }

    /// Stores an object that a disclosure shows: a whole one as any version, statements as a version of their own.
    ///
    /// - Parameter reviews: when the objects of the disclosure must be validated again.
    mutating func put(
        _ object: DisclosedObject, of package: Int, _ packageKey: SecretBytes, reviews: ReviewDates
    ) throws {
        keys.add(packageKey, of: package)
        let sealer = VersionSealer(packageKey, reviews: reviews)
        let arriving: ArrivingVersion
        switch object.extent {
        case .whole(let whole):
            let document = try JSONDocument.parse(JSONValue.object(whole.json).canonical())
            arriving = try sealer.seal(document, at: object.index)
        case .partial(let partial): arriving = try sealer.seal(partial, at: object.index)
        }
        try put(arriving, of: package, packageKey, in: object.entry)
    }

    private mutating func put(
        _ arriving: ArrivingVersion, of package: Int, _ packageKey: SecretBytes, in entry: String
    ) throws {
        let place = Place(entry: entry, pointer: "/objects/\(arriving.position)")
        var (version, wrapped): (Int, [UInt8])
        if let same = try findSame(arriving, at: place) {
            known += 1
            version = same.version
            wrapped = try SealedContent.wrap(same.key, with: packageKey)
        } else {
            new += 1
            try statements.insert.execute(arguments: [
                arriving.id, arriving.modified, arriving.type, arriving.creator, arriving.isRevoked,
                CaseStore.blob(arriving.content), arriving.part,
            ])
            version = Int(database.lastInsertedRowID)
            wrapped = arriving.wrappedKey
        }
        try statements.link.execute(arguments: [
            version, package, entry, arriving.position, CaseStore.blob(wrapped),
        ])
        if let due = arriving.reviewBy { try statements.review.execute(arguments: [version, due]) }
    }

    /// What is strange in the new versions, and whether some of them change nothing because they are older.
    var notes: [Finding] {
        guard overtaken.count > 0 else { return strange }
        return strange + [Finding(.versionsOvertaken, overtaken.first.merging(["count": "\(overtaken.count)"]) { $1 })]
    }

    /// The new versions of objects of which others were here before, by their originator; each is given once.
    mutating func takeRenewed(of originator: String) -> [NewerVersion] {
        defer { renewed.removeAll() }
        return renewed.compactMap { id, modified in
            Timestamp(modified).map { NewerVersion(id, of: originator, modified: $0.milliseconds) }
        }
    }

    /// The stored version with the content of one that arrives, and its key; `nil` for a new content. Reports what the
    /// new content is at odds with.
    private mutating func findSame(
        _ arriving: ArrivingVersion, at place: Place
    ) throws -> (version: Int, key: SecretBytes)? {
        if let part = arriving.part {
            let json = try arriving.json().bytes
            let same = try Row.fetchAll(statements.parts, arguments: [part]).first {
                try SealedVersion.open($0, keys: keys).holds(json)
            }
            if same == nil { try noteRenewed(arriving) }
            return try same.map { (SealedVersion.number($0), try SealedVersion.key($0, keys: keys)) }
        }
        // Most objects are new, and need no more than this look.
        guard try Bool.fetchOne(statements.isKnown, arguments: [arriving.id]) == true else { return nil }
        let near = try Row.fetchAll(
            statements.find, arguments: [arriving.id, arriving.modified, arriving.milliseconds])
        var json = near.isEmpty ? [] : try arriving.json().bytes
        defer { json.withUnsafeMutableBytes { Wiping.wipe($0) } }
        let same = try near.first { try SealedVersion.open($0, keys: keys).holds(json) }
        let others = near.filter { row in
            (row["modified"] as String) == arriving.modified && (row["number"] as Int) != (same?["number"] as Int?)
        }
        if !others.isEmpty {
            findings.append(
                Finding(
                    .objectVersionConflict, at: place,
                    ["id": arriving.id, "modified": arriving.modified, "count": "\(others.count + 1)"]))
        }
        if let same { return (same["number"], try SealedVersion.key(same, keys: keys)) }
        try noteRenewed(arriving)
        try noteOvertaken(arriving)
        try compareWithLast(arriving, at: place)
        return nil
    }

    /// Notes a new version that is older than another one of its creator, such as one that was dated ahead.
    private mutating func noteOvertaken(_ arriving: ArrivingVersion) throws {
        let order = String(StoredVersion.orderKey(arriving.modified))
        guard
            let newest = try String.fetchOne(
                statements.after, arguments: [arriving.id, arriving.creator, order])
        else { return }
        overtaken.count += 1
        if overtaken.first.isEmpty {
            overtaken.first = ["id": arriving.id, "modified": arriving.modified, "newest": newest]
        }
    }

    /// Notes a new version of an object that is known.
    private mutating func noteRenewed(_ arriving: ArrivingVersion) throws {
        guard try Bool.fetchOne(statements.isKnown, arguments: [arriving.id]) == true else { return }
        renewed.append((arriving.id, arriving.modified))
    }

    /// Reports a new version that seems to describe another thing than the one before it.
    private mutating func compareWithLast(_ arriving: ArrivingVersion, at place: Place) throws {
        guard !arriving.isRevoked,
            let last = try Row.fetchOne(
                statements.before,
                arguments: [arriving.id, arriving.creator, String(StoredVersion.orderKey(arriving.modified))])
        else { return }
        let before = try SealedVersion.object(last, keys).object
        guard let what = SubjectChange(from: before, to: try arriving.object()).words else { return }
        strange.append(
            Finding(
                .versionOfOtherThing, at: place,
                ["id": arriving.id, "modified": arriving.modified, "what": what]))
    }
}
