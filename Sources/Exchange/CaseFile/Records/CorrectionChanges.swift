package import Corrections
package import Packages
package import Platform

/// What is to be written because of an event of corrections: what the core decided, and the signatures of what is new.
package struct CorrectionChanges: Sendable {
    /// What the home knows afterwards, of the objects that the event is about.
    package let state: CorrectionState
    /// What the core decided.
    package let step: CorrectionStep
    /// The signatures of the statements that are new, by their digests.
    let signatures: [String: [UInt8]]
    /// When it happened.
    let time: Timestamp

    /// Changes.
    ///
    /// - Parameter signed: the statements that came or were made.
    package init(_ state: CorrectionState, _ step: CorrectionStep, signed: [SignedStatement], at time: Timestamp) {
        self.state = state
        self.step = step
        self.time = time
        signatures = Dictionary(signed.map { ($0.statement.digest, $0.signature) }) { first, _ in first }
    }

    /// Whether a view changes.
    package var changesViews: Bool {
        step.outputs.contains { output in
            switch output {
            case .hide, .show: true
            case .judge, .pass, .hold, .tell: false
            }
        }
    }

    /// The digests of the statements that wait for a person.
    package var waiting: [String] {
        step.outputs.flatMap { output -> [String] in
            if case .hold(let digests) = output { digests } else { [] }
        }
    }
}
