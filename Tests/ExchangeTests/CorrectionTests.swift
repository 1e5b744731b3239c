import CaseFile
import Exchange
import Files
import Findings
import Resolution
import StrictJSON
import TestSupport
import Testing

/// What a correction leaves: a new version, a revocation, a purge or a decision, and then the next merge.
@Suite struct CorrectionTests {
    private static let list = "identity--00000001-0000-4000-8000-000000000001"
    private static let bridge = "identity--00000001-0000-4000-8000-000000000002"
    private static let other = "identity--00000001-0000-4000-8000-000000000003"

    private let stage: Stage
    private var caseFile: CaseFile { stage.agency.home.caseFile }

    init() throws { stage = try Stage() }

    /// A person as a list states it.
    private func person(
        _ id: String, _ name: String, born: String, curp: String = "", modified: String, revoked: Bool = false
    ) -> String {
        let identifiers = curp.isEmpty ? "" : #","identifiers":[{"scheme":"curp","value":"\#(curp)"}]"#
        return """
            {"type":"identity","spec_version":"2.1","id":"\(id)","created":"2026-02-01T00:00:00.000Z",
            "modified":"\(modified)","name":"\(name)","identity_class":"individual","revoked":\(revoked),
            "extensions":{"extension-definition--c3c3ea09-9a94-4b1c-9c1b-5d1b6f0e0b01":{
            "extension_type":"property-extension","birth_date":"\(born)"\(identifiers)}}}
            """
    }

    /// Puts objects into the agency's case file as a message of an originator.
    @discardableResult
    private func tell(_ objects: [String], _ sequence: Int, from originator: String = "carrier") throws -> Int {
        try caseFile.store(
            ArrivingPackage(
                StoredPackage(
                    direction: .received, kind: "bundle", message: "message-\(originator)-\(sequence)",
                    originator: originator, recipient: "agency", gateway: originator, stream: "s", sequence: sequence,
                    manifestDigest: "d\(originator)\(sequence)", manifest: [1], file: "f\(originator)\(sequence).asice",
                    fileDigest: "f\(originator)\(sequence)", handled: "2026-03-01T12:00:00.000Z", verdict: "{}",
                    evidence: "", receipt: [3], receiptFile: "r.asice",
                    previous: sequence > 1 ? "d\(originator)\(sequence - 1)" : nil),
                objects: objects.enumerated().map { index, text in
                    ArrivingObject(
                        STIXObject(try JSONValue(parsing: Array(text.utf8))), entry: "data/a.json", position: index)
                }, attachments: []),
            answeredBy: nil, by: stage.agency.actor(), JSONObject()
        ).package
    }

    private func merge() throws -> (view: CaseView, changes: MergeChanges?) {
        try MergeDesk(stage.agency.home, actor: stage.agency.actor()).merge()
    }
}
