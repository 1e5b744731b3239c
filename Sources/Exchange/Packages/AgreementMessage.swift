internal import Diagnostics
internal import Digests
package import Policy
internal import X509

/// What a package of the kind `agreement` has: a version of an agreement, which its originator signs and thereby
/// proposes or accepts; what it says of the agreement; or both, for an acceptance (specs/exchange.md, "Agreements").
package struct AgreementMessage: Hashable, Sendable {
    /// The version that the originator signs.
    package let document: AgreementDocument?
    /// What it says.
    package let statement: AgreementStatement?
    /// The originator, by its party id.
    package let party: String

    /// A proposal: a version without a statement.
    package init(proposing document: AgreementDocument, by party: String) {
        self.document = document
        statement = nil
        self.party = party
    }

    /// An acceptance, or a statement without a version.
    package init(_ statement: AgreementStatement, on document: AgreementDocument? = nil) {
        self.document = document
        self.statement = statement
        party = statement.party
    }

    /// Reads what a verified package has.
    ///
    /// - Parameter recipient: the party that receives it, which must be the other party of the agreement.
    /// - Throws: `Fault` of kind `.badData`: `agreement-structure`, `agreement-parties-other`, `agreement-bytes-other`,
    ///   or those of the documents.
    init(in package: VerifiedPackage, for recipient: PartyID) throws(Fault) {
        let names = Set(package.attachments)
        let known: Set = [AgreementDocument.entryName, AgreementStatement.entryName]
        guard !names.isEmpty, names.isSubset(of: known), package.bundles.isEmpty else {
            throw Fault(
                .agreementStructure, kind: .badData,
                ["what": "it has other entries than \(known.sorted().joined(separator: " and "))"])
        }
        guard package.manifest.recipients == [recipient] else {
            throw Fault(.agreementStructure, kind: .badData, ["what": "it is for others than the other party"])
        }
        document =
            names.contains(AgreementDocument.entryName)
            ? try AgreementDocument(
                parsing: package.bytes(of: AgreementDocument.entryName, limit: AgreementDocument.sizeLimit + 1)) : nil
        statement =
            names.contains(AgreementStatement.entryName)
            ? try AgreementStatement(
                parsing: package.bytes(of: AgreementStatement.entryName, limit: AgreementStatement.sizeLimit + 1))
            : nil
        party = package.manifest.originator.text
        try check(recipient: recipient.text)
    }

    private func check(recipient: String) throws(Fault) {
        if let document, !document.isBetween(party, recipient) {
            throw Fault(
                .agreementPartiesOther, kind: .badData,
                ["agreement": document.id.description, "number": "\(document.number)"])
        }
        guard let statement else { return }
        guard statement.party == party else {
            throw Fault(
                .agreementStructure, kind: .badData, ["what": "its statement is of another party than its originator"])
        }
        guard (statement.act == .accept) == (document != nil) else {
            throw Fault(
                .agreementStructure, kind: .badData,
                ["what": "an acceptance is there with the version that it accepts, and other statements alone"])
        }
        if let document, statement.document != document.digest || statement.agreement != document.id {
            throw Fault(
                .agreementBytesOther, kind: .badData,
                ["agreement": document.id.description, "number": "\(document.number)"])
        }
    }

    /// The id of the agreement that it is about.
    package var agreement: String { (statement?.agreement ?? document?.id)?.description ?? "" }

    /// Whether it is a proposal.
    package var isProposal: Bool { statement == nil }

    /// The contents of a package that says this.
    package var contents: [PackageContent] {
        var contents: [PackageContent] = []
        if let document {
            contents.append(
                PackageContent(fileName: AgreementDocument.fileName, source: document.bytes, isBundle: false))
        }
        if let statement {
            contents.append(
                PackageContent(fileName: AgreementStatement.fileName, source: statement.bytes, isBundle: false))
        }
        return contents
    }
}
