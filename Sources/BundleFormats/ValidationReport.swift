public import Findings

/// What the validation of a bundle found.
public struct ValidationReport: Hashable, Sendable {
    /// Everything found, in the order of the bundle; it is valid when none is an error.
    public internal(set) var findings: [Finding] = []
    /// The number of objects.
    public internal(set) var objectCount = 0
    /// The number of objects of each type.
    public internal(set) var countsByType: [String: Int] = [:]
    /// The names of the markings in it, such as `TLP:AMBER`, in their order.
    public internal(set) var markings: [String] = []

    /// Whether there is no error in it.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }
}
