package import Diagnostics

/// What became of newer versions of objects that others hold.
package struct NewerVersionsResult: Sendable {
    /// What was sealed for one party.
    package struct Sealed: Sendable {
        /// The party's name.
        package let name: String
        /// The message.
        package let message: String
        /// The number of objects whose newer versions it has, whole or in part.
        package let objects: Int
    }

    /// The messages, by the party ids of their recipients.
    package internal(set) var sealed: [(party: String, message: Sealed)] = []
    /// What could not go, and whom statements tell of it.
    package internal(set) var findings: [Finding] = []
    /// What stopped the work for single parties: their versions stay owed.
    package internal(set) var faults: [Fault] = []
}
