import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import X509

@testable import Packages

/// The narration of a verification: it follows the specification, and shows where a file fails.
@Suite struct VerificationTraceTests {
    private let made: SealedPackages

    init() throws { made = try SealedPackages() }

    private func steps(_ bytes: [UInt8], trusting: Bool = true) throws -> [String] {
        let context =
            trusting
            ? made.context
            : VerificationContext(trust: TrustStore(anchors: [], revocationLists: []), time: SealedPackages.now)
        return VerificationTrace(try PackageReader.judge(bytes, context)).steps.map { step, result in
            switch result {
            case .notReached: "\(step.rawValue) -"
            case .taken(let outcome, let findings):
                ([step.rawValue, outcome.rawValue] + Set(findings.map(\.code.name)).sorted()).joined(separator: " ")
            }
        }
    }

    @Test func theSpecificationHasTheStepsInTheProgramsWords() throws {
        let path = Paths.join(SharedData.packageFolder, "specs/package.md")
        let text = String(decoding: try File(path: path).bytes(limit: 1 << 20), as: UTF8.self)
        let rows = VerificationStep.allCases.map { step in
            let codes = step.codes.map { "`\($0.name)`" }.joined(separator: ", ")
            return "| `\(step.rawValue)` | \(step.sentence) | \(codes) |"
        }
        #expect(text.contains(rows.joined(separator: "\n") + "\n"))
    }

    @Test func aGoodPackageAndAGoodEnvelopePassEveryStep() throws {
        let package = try made.package([1, 2, 3])
        let taken = try steps(package.bytes)
        #expect(taken.count == 14 && taken.allSatisfy { $0.hasSuffix(" PASSED") }, "\(taken)")
        let sealed = try steps(made.envelope(package))
        #expect(sealed.count == 11 && sealed.last == "segments PASSED", "\(sealed)")
    }

    @Test func whatIsNotAnArchiveIsNotLookedAtFurther() throws {
        let taken = try steps(Array("no archive".utf8))
        #expect(taken.first?.hasPrefix("archive FAILED") == true)
        #expect(taken.dropFirst().allSatisfy { $0.hasSuffix(" -") })
    }

    @Test func withoutTrustTheContentIsNotReached() throws {
        let taken = try steps(made.package([1, 2, 3]).bytes, trusting: false)
        #expect(taken.contains("certificate INDETERMINATE signer-unknown"))
        #expect(taken.contains("digests PASSED") && taken.contains("signers PASSED"))
        #expect(taken.suffix(4) == ["bundles -", "commitment -", "disclosure-head -", "enclosures -"])
    }

    @Test func everyChangedByteIsFoundInAStepThatIsTaken() throws {
        let bytes = try made.package([1, 2, 3]).bytes
        for index in stride(from: 0, to: bytes.count, by: 97) {
            var changed = bytes
            changed[index] ^= 0x40
            let judgement = try PackageReader.judge(changed, made.context)
            let found = VerificationTrace(judgement).steps.flatMap { _, result -> [Finding] in
                switch result {
                case .notReached: []
                case .taken(_, let findings): findings
                }
            }
            #expect(
                Set(found.map(\.code.name)) == Set(judgement.authenticity.findings.map(\.code.name)), "byte \(index)")
        }
    }
}
