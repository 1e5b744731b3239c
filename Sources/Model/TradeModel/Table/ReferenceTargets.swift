/// The types of objects that a reference may name.
public enum ReferenceTargets: Hashable, Sendable, CustomStringConvertible {
    /// One of these.
    case types([String])
    /// Any but these.
    case anyExcept([String])

    /// Whether an object of this type may be named.
    public func accepts(_ type: String) -> Bool {
        switch self {
        case .types(let types): types.contains(type)
        case .anyExcept(let types): !types.contains(type)
        }
    }

    /// The targets, for a sentence.
    public var description: String {
        switch self {
        case .types(let types): types.joined(separator: " or ")
        case .anyExcept([]): "any object"
        case .anyExcept(let types): "anything but " + types.joined(separator: ", ")
        }
    }
}
