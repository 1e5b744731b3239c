/// What a purge of a package would take.
package struct PurgePreview: Hashable, Sendable {
    /// The object versions that go: no other package brought them.
    package let versions: Int
    /// The object versions that stay, because another package brought them too.
    package let shared: Int
    /// The attachments.
    package let attachments: Int
}
