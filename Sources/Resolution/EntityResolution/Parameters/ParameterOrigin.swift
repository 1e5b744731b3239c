/// What learnt parameters were made of.
public struct ParameterOrigin: Hashable, Sendable {
    /// The version that they were learnt on top of.
    public var parent: String
    /// How many decisions that two records are one they rest on.
    public var same: Int
    /// How many decisions that two records are different they rest on.
    public var different: Int

    /// An origin.
    public init(parent: String, same: Int, different: Int) {
        self.parent = parent
        self.same = same
        self.different = different
    }
}
