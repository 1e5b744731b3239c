internal import BundleFormats
internal import Diagnostics
internal import Files
internal import StrictJSON
internal import TradeModel
internal import X509

/// Validates the disclosures of a package: their originators are known or introduced, and what they show are statements
/// of the model.
struct DisclosureValidation {
    /// The time, and the limits.
    let context: VerificationContext
    /// The roots of originators who are known by an introduction only.
    let introductions: [PartyID: TrustStore]
    /// The bytes of the largest object that is read.
    let objectLimit: Int

    /// The most errors of one disclosure that are reported.
    private static let reportedErrors = 20

    /// Validates the disclosures of a package.
    ///
    /// - Parameter passedOn: what the home knows of the message that the parts were taken from.
    func validate(
        _ package: VerifiedPackage, passedOn: (VerifiedDisclosure) throws(Fault) -> AdmissionContext.PassedOn
    ) throws(Fault) -> (disclosures: [ValidatedDisclosure], findings: [Finding]) {
        var valid: [ValidatedDisclosure] = []
        var findings: [Finding] = []
        for (number, found) in package.disclosures.enumerated() {
            var verified = found
            if !found.isOriginatorKnown {
                let judged = judge(found)
                findings += judged.findings
                guard let introduced = judged.disclosure else { continue }
                verified = introduced
            }
            findings += AdmissionRules.findings(onPassedOn: verified, knowing: try passedOn(verified))
            do throws(Fault) {
                let objects = try DisclosedObject.all(in: verified)
                findings += try check(objects, in: verified.entry.entry)
                valid.append(ValidatedDisclosure(verified, number: number, objects: objects))
            } catch {
                guard error.kind == .badData else { throw error }
                findings.append(error.finding)
            }
        }
        return (valid, findings)
    }

    /// Judges a disclosure of an originator who is not known, by an introduction.
    private func judge(_ found: VerifiedDisclosure) -> (disclosure: VerifiedDisclosure?, findings: [Finding]) {
        let name = found.entry.entry
        guard let trust = introductions[found.originator] else {
            return (
                nil,
                [
                    Finding(
                        .disclosureOriginatorUnknown, at: Place(entry: name),
                        ["name": name, "originator": found.originator.short])
                ]
            )
        }
        let judged = found.judged(
            in: VerificationContext(trust: trust, time: context.time, objectLimit: objectLimit))
        return (judged.disclosure, judged.disclosure == nil ? judged.authenticity.findings : [])
    }

    /// Checks the objects as a bundle is checked, but for what only a whole one can have.
    private func check(_ objects: [DisclosedObject], in entry: String) throws(Fault) -> [Finding] {
        var (whole, partial): ([STIXObject], [STIXObject]) = ([], [])
        for object in objects {
            switch object.extent {
            case .whole(let found): whole.append(found)
            case .partial(let found): partial.append(found.object)
            }
        }
        var findings: [Finding] = []
        for (objects, tolerated) in [
            (whole, BundleValidator.errorsOfExcerpts), (partial, BundleValidator.errorsOfParts),
        ] where !objects.isEmpty {
            let sink = MemorySink()
            try BundleWriter.write(objects, to: sink)
            let report = try BundleValidator.validate(
                sink.bytes, named: entry, clock: context.time, objectLimit: objectLimit, tolerating: tolerated)
            let errors = report.count(of: .error)
            guard errors > 0 else { continue }
            findings.append(Finding(.bundleInvalid, ["name": entry, "errors": "\(errors)"]))
            findings += report.findings.filter { $0.severity == .error }.prefix(Self.reportedErrors)
        }
        return findings
    }
}
