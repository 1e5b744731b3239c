package import CaseFile
package import Diagnostics

/// What one call of sending did for one partner.
package struct SendingReport: Sendable {
    /// A message that was transmitted.
    package struct Sent: Sendable {
        /// The message.
        package let message: OutgoingMessage
        /// Whether it had gone out before.
        package let isAgain: Bool
        /// The parts that went; `nil` for the whole file.
        package let parts: [Int]?
    }

    /// The partner's name.
    package let partner: String
    /// The partner's party id.
    package let party: String
    /// Where it was sent to.
    package let place: String
    /// What was transmitted, in its order.
    package internal(set) var sent: [Sent] = []
    /// What was found: by the protocol, about messages that could not go, about the folder.
    package internal(set) var findings: [Finding] = []
    /// Why messages may not go, by policy: among the findings, too. They still wait.
    package internal(set) var refusals: [Fault] = []
    /// What stopped the work for this partner; what was not sent still waits.
    package internal(set) var fault: Fault?
    /// How many messages still wait.
    package internal(set) var waiting = 0

    init(partner: String, party: String, place: String) {
        self.partner = partner
        self.party = party
        self.place = place
    }
}
