internal import ArgumentParser

/// `corridor timestamp`
struct Timestamps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp", abstract: "Have an authority state when a signature was there (RFC 3161), by files.",
        discussion: """
            Take the query to the authority on whatever way (openssl ts understands it too) and attach its reply. What \
            was signed then can be verified when the signer's certificate has long expired.
            """,
        subcommands: [TimestampQuery.self, TimestampAttach.self, TimestampTrust.self])
}
