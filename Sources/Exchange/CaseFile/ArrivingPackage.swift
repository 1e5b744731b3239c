/// A package as it arrives, on its way into the case file, with what is in it.
public struct ArrivingPackage: Sendable {
    /// The package.
    public let package: StoredPackage
    /// The objects of its bundles.
    public let objects: [ArrivingObject]
    /// Its attachments.
    public let attachments: [StoredAttachment]

    /// A package with what is in it.
    public init(_ package: StoredPackage, objects: [ArrivingObject], attachments: [StoredAttachment]) {
        self.package = package
        self.objects = objects
        self.attachments = attachments
    }
}
