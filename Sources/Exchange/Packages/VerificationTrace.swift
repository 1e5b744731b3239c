package import Diagnostics

/// The checks of a file one by one: what was checked, in which order, and where it failed
/// (specs/package.md, "Order of the checks").
package struct VerificationTrace: Sendable {
    /// The result of one step.
    package enum Result: Sendable {
        /// It was taken.
        ///
        /// - findings: what was found, the worst first; not empty when it did not pass.
        case taken(Outcome, findings: [Finding])
        /// It was not taken, because of a step before it.
        case notReached
    }

    /// The steps, in order, with their results.
    package let steps: [(step: VerificationStep, result: Result)]

    /// The checks that led to a judgement.
    package init(_ judgement: PackageReader.Judgement) {
        let order = VerificationStep.steps(of: judgement)
        let findings = Dictionary(grouping: judgement.authenticity.findings) { finding in
            let step = VerificationStep(finding)
            return order.contains(step) ? step : order.first ?? step
        }
        var steps: [(step: VerificationStep, result: Result)] = []
        var (hasEnded, hasFailed) = (false, false)
        for step in order {
            let found = findings[step] ?? []
            let outcome = Self.outcome(of: found, overall: judgement.authenticity.outcome)
            if found.isEmpty, hasEnded || (hasFailed && step.needsEverythingBefore) {
                steps.append((step, .notReached))
                continue
            }
            steps.append((step, .taken(outcome, findings: found)))
            guard outcome != .passed else { continue }
            hasFailed = true
            if step.endsVerification { hasEnded = true }
        }
        self.steps = steps
    }

    /// A warning leaves a verdict undecided, or is something to look at in a file that passed.
    private static func outcome(of findings: [Finding], overall: Outcome) -> Outcome {
        switch (findings.map(\.severity).max(), overall) {
        case (.error, _): .failed
        case (.warning, .passed), (.note, _), (nil, _): .passed
        case (.warning, .indeterminate), (.warning, .failed): .indeterminate
        }
    }
}
