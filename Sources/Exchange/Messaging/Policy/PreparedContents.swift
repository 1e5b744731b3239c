internal import BundleFormats
internal import Markings
internal import Packages

/// Files that are to be packed, found valid, with what policy has to know of them.
struct PreparedContents {
    /// The contents.
    let contents: [PackageContent]
    /// The markings of their bundles, as text for people.
    let handling: [String]
    /// The objects of the bundles, by the names of their entries.
    let subjects: [String: BundleSubjects]
    /// The definitions of the markings of what the home holds of these objects.
    let heldDefinitions: MarkingIndex
}
