internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Packages

/// A received file on its way through the stages, with the results of those that it reached.
struct Reception {
    /// The file, as it is read: the home's own copy.
    let file: ReceivedFile
    /// The copy, which is kept.
    let copy: SpoolFile
    /// The decision of a person to release it from quarantine.
    let release: QuarantineRelease?
    /// The result of verifying and opening it.
    let opening: OpeningJudgement
    /// The relation of the home to the originator, where the file was opened.
    let originator: AdmissionContext.PartnerState?
    /// The result of admission, where the file was opened.
    let admission: AdmissionJudgement?
    /// The result of validation, where the package was admitted.
    let validation: ValidationJudgement?
    /// The profiles that came with it, where the package was admitted.
    let introductions: IntroductionReading?
    /// Why policy forbids to take it in, where it was validated.
    let refusal: (finding: Finding, decision: BundleDecision)?

    /// The verified package.
    var package: VerifiedPackage? { opening.opened?.package }

    /// The manifest, as far as it could be read.
    var manifest: PackageManifest? { package?.manifest ?? opening.manifest }

    /// Everything that was found beside the verdicts on authenticity and the answer of admission.
    var findings: [Finding] {
        testKeys + opening.findings + (validation?.findings ?? []) + [refusal?.finding].compactMap(\.self)
    }

    /// The signers with keys of the test vectors: nothing that they signed is admitted.
    var testKeys: [Finding] { Self.testKeys(opening) }

    static func testKeys(_ opening: OpeningJudgement) -> [Finding] {
        opening.authenticity.flatMap(\.testKeyFindings)
    }
}
