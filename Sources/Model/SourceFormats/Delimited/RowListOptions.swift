/// That an export is to list the rows of delimited files, each with the object that it makes or would make.
package struct RowListOptions: Hashable, Sendable {
    /// A column whose values are listed beside the rows and go nowhere else; `nil` for none.
    package var label: String?

    /// A listing.
    package init(label: String? = nil) { self.label = label }
}
