/// What a person does at the party (specs/certificates.md, "Persons").
package enum PersonRole: String, Hashable, Sendable, CaseIterable {
    /// Imports files.
    case intake
    /// Releases from quarantine, overrides, destroys.
    case release
    /// Works on cases.
    case analyst
    /// Manages keys, persons and settings.
    case keys
    /// Reads the log, and the ledger about persons.
    case audit
}
