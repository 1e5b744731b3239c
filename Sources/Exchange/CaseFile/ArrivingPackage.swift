/// A package as it arrives, on its way into the case file, with what is in it.
package struct ArrivingPackage: Sendable {
    /// The package.
    package let package: StoredPackage
    /// The objects of its bundles.
    package let objects: [ArrivingObject]
    /// Its attachments.
    package let attachments: [StoredAttachment]

    /// A package with what is in it.
    package init(_ package: StoredPackage, objects: [ArrivingObject], attachments: [StoredAttachment]) {
        self.package = package
        self.objects = objects
        self.attachments = attachments
    }
}
