package import Diagnostics
package import SourceFormats

/// An export that was read, compared with the ones before and checked, and not written.
package struct PreparedExport {
    /// What was read, without rejected rows.
    package let read: SourceReadingResult
    /// The versions of its objects.
    package let versions: VersionedExport
    /// The bundle; `nil` when there is nothing to write.
    package let bundle: ValidatedExport?
    /// The rows that were left out.
    package var rejected: [RejectedRow] { read.rejected }

    /// All findings: of reading, of versions, and of the bundle.
    package var findings: [Finding] {
        read.findings + versions.findings + (bundle?.warnings ?? []) + (bundle?.errors ?? [])
    }

    /// Whether it can be written: there are no errors.
    package var isValid: Bool { !findings.contains { $0.severity == .error } }
}
