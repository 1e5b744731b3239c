package import CaseFile
package import Diagnostics
package import Packages

extension Importer {
    /// The result of importing a file.
    package struct Outcome: Sendable {
        /// The file, as it was named.
        package let path: String
        /// The worst answer of all stages.
        package let outcome: Diagnostics.Outcome
        /// The verdicts on the envelope, and on the package where it could be opened.
        package let authenticity: [Authenticity]
        /// The answer of admission; `nil` when the file was not opened.
        package let admission: Admission?
        /// Everything else that was found: about bundles, versions and the like.
        package let findings: [Finding]
        /// The manifest, when it could be read.
        package let manifest: PackageManifest?
        /// The originator's name at this home: a partner's name as it was added, else the beginning of the party id.
        package let originator: String?
        /// What was stored, when it was imported.
        package let stored: CaseStore.Stored?
        /// The answer of the other party, when this was a receipt.
        package let receipt: ReceiptDocument?
        /// The receipt that was written, when one was.
        package let receiptPath: String?
        /// The id of the file in quarantine, when it was refused and kept.
        package let quarantineID: String?
        /// What it passed on of messages of others.
        package var passedOn: [PassedOnSummary] = []

        /// All findings, the worst first.
        package var allFindings: [Finding] {
            (authenticity.flatMap(\.findings) + (admission?.findings ?? []) + findings)
                .sorted { $0.severity > $1.severity }
        }
    }
}
