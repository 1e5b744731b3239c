/// What a purge of a package would take.
public struct PurgePreview: Hashable, Sendable {
    /// The object versions that go: no other package brought them.
    public let versions: Int
    /// The object versions that stay, because another package brought them too.
    public let shared: Int
    /// The attachments.
    public let attachments: Int
}
