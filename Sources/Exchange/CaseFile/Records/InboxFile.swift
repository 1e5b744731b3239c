/// An envelope that was received and verified from outside, and waits to be imported.
package struct InboxFile: Hashable, Sendable {
    /// The party id of the sender whose gateway signed it.
    package let party: String
    /// The message that its routing slip claims.
    package let message: String
    /// The stream that its routing slip claims.
    package let stream: String
    /// The number in the stream that its routing slip claims.
    package let sequence: Int
    /// The name under which it lay in the exchange folder.
    package let name: String
    /// Its SHA-256.
    package let fileDigest: String
    /// Its size in bytes.
    package let size: Int
    /// When it was received.
    package let arrived: String

    /// A received envelope.
    package init(
        party: String, message: String, stream: String, sequence: Int, name: String, fileDigest: String, size: Int,
        arrived: String
    ) {
        self.party = party
        self.message = message
        self.stream = stream
        self.sequence = sequence
        self.name = name
        self.fileDigest = fileDigest
        self.size = size
        self.arrived = arrived
    }

    /// Its path below the inbox: a folder for each sender.
    package var path: String { Self.path(party: party, fileDigest: fileDigest) }

    /// The path of a file below the inbox.
    package static func path(party: String, fileDigest: String) -> String {
        "\(party.prefix(16))/\(fileDigest).asice"
    }
}
