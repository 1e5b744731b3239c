internal import ArgumentParser

/// `corridor timestamp`
struct Timestamps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp", abstract: "Get time stamps for signatures from an authority (RFC 3161), by files.",
        discussion: """
            Send the query to the authority by any means (openssl ts can process it too) and attach its reply. A \
            signature with a time stamp can be verified long after the signer's certificate has expired.
            """,
        subcommands: [TimestampQuery.self, TimestampAttach.self, TimestampTrust.self])
}
