#if DEBUG
    @testable internal import CaseFile
    @testable internal import Packages
    internal import PartyHome
    internal import StrictJSON

    // Only the case file makes what is stored, from a validated package. Tests of what is done with stored objects go
    // around that, which only a debug build permits.
    extension Party {
        /// Puts objects into the case file as a message of an originator, without envelope and signatures.
        ///
        /// - Returns: the number of the package.
        @discardableResult
        package func hear(_ objects: [String], _ sequence: Int, from originator: String) throws -> Int {
            try home.caseFile.store(
                ArrivingPackage(
                    StoredPackage(
                        direction: .received, kind: "bundle", message: "message-\(originator)-\(sequence)",
                        originator: originator, recipient: "agency", gateway: originator, stream: "s",
                        sequence: sequence,
                        manifestDigest: "d\(originator)\(sequence)", manifest: [1],
                        file: "f\(originator)\(sequence).asice",
                        fileDigest: "f\(originator)\(sequence)", handled: "2026-03-01T12:00:00.000Z", verdict: "{}",
                        evidence: "", receipt: [3], receiptFile: "r.asice",
                        previous: sequence > 1 ? "d\(originator)\(sequence - 1)" : nil),
                    bundles: [
                        ValidatedBundle(
                            entry: "data/a.json", objectCount: objects.count,
                            source: Array(
                                #"{"type":"bundle","id":"bundle--1","objects":[\#(objects.joined(separator: ","))]}"#
                                    .utf8))
                    ], attachments: []),
                answeredBy: nil, by: actor(), details: JSONObject()
            ).package
        }
    }
#endif
