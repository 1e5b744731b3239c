package import Files
package import StrictJSON

/// What the home is to remember of the exports of a source.
package struct ExportMemoryDraft: Sendable {
    /// The source.
    package let source: ExportSource
    /// The id of the export.
    package let run: String
    /// How many objects it knows.
    package let entries: Int
    /// Its content, which is stored encrypted.
    package let content: any ByteSource
    /// The details of the log entry; `nil` when nothing of the source is exported, and none is written.
    package let log: JSONObject?
    /// The versions that take the place of ones that were exported before: changed or revoked.
    package let newer: [NewerVersion]

    /// A memory to be stored.
    package init(
        source: ExportSource, run: String, entries: Int, content: any ByteSource, log: JSONObject?,
        newer: [NewerVersion] = []
    ) {
        self.newer = newer
        self.source = source
        self.run = run
        self.entries = entries
        self.content = content
        self.log = log
    }
}
