/// What learnt parameters were made of.
package struct ParameterOrigin: Hashable, Sendable {
    /// The version that they were learnt on top of.
    package var parent: String
    /// How many decisions that two records are one they rest on.
    package var same: Int
    /// How many decisions that two records are different they rest on.
    package var different: Int

    /// An origin.
    package init(parent: String, same: Int, different: Int) {
        self.parent = parent
        self.same = same
        self.different = different
    }
}
