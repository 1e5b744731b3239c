/// The origin of estimated parameters.
package struct ParameterOrigin: Hashable, Sendable {
    /// The version that they were estimated from.
    package var parent: String
    /// The number of decisions used that two records are the same.
    package var same: Int
    /// The number of decisions used that two records are different.
    package var different: Int

    /// An origin.
    package init(parent: String, same: Int, different: Int) {
        self.parent = parent
        self.same = same
        self.different = different
    }
}
