package import Corrections
internal import Diagnostics
internal import Files

/// What a package of a kind of statements has: for each statement two entries, `data/statements/DIGEST.json` and
/// `data/statements/DIGEST.p7s` (specs/exchange.md, "Statements").
///
/// The signature of the package proves nothing about the statements in it: each has a signature of its own.
package struct StatementMessage: Hashable, Sendable {
    /// The most statements of a package: two entries each, within the entries of a container.
    package static let limit = 4900
    private static let folder = "data/statements/"

    /// The kind of the package.
    package let kind: StatementKind
    /// The statements, in the order of their digests.
    package let statements: [SignedStatement]

    /// A message with at least one statement, all of them of the kind, each once.
    package init(_ kind: StatementKind, _ statements: [SignedStatement]) {
        self.kind = kind
        self.statements = statements.sorted { $0.statement.digest < $1.statement.digest }
    }

    /// Reads what a verified package has.
    ///
    /// - Throws: `Fault` of kind `.badData`: `statement-structure`, or those of the statements.
    init(_ kind: StatementKind, in package: VerifiedPackage) throws(Fault) {
        let names = Set(package.attachments)
        guard package.bundles.isEmpty, !names.isEmpty, names.count <= 2 * Self.limit else {
            throw Self.malformed("it has 1 to \(Self.limit) statements, and no bundles")
        }
        var statements: [SignedStatement] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let signature = String(name.dropLast(5)) + ".p7s"
            guard names.contains(signature) else { throw Self.malformed("\(name) has no signature") }
            let statement = try PartyStatement(
                parsing: package.bytes(of: name, limit: PartyStatement.sizeLimit + 1), entry: name)
            guard name == Self.folder + statement.digest + ".json" else {
                throw Self.malformed("\(name) is not named by its digest")
            }
            guard statement.act.kind == kind else {
                throw Self.malformed("a statement of the act \(statement.act.rawValue) does not go in this kind")
            }
            statements.append(
                SignedStatement(
                    statement, signature: try package.bytes(of: signature, limit: SignedStatement.signatureLimit)))
        }
        guard statements.count * 2 == names.count else { throw Self.malformed("it has other entries") }
        self.init(kind, statements)
    }

    private static func malformed(_ what: String) -> Fault {
        Fault(.statementStructure, kind: .badData, ["what": what])
    }

    /// The contents of a package that takes the statements along.
    package var contents: [PackageContent] {
        statements.flatMap { signed in
            [
                PackageContent(
                    entry: Self.folder + signed.statement.digest + ".json", source: signed.statement.bytes,
                    isBundle: false),
                PackageContent(
                    entry: Self.folder + signed.statement.digest + ".p7s", source: signed.signature, isBundle: false),
            ]
        }
    }
}
