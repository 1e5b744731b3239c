/// The allowed target types of a reference.
public enum ReferenceTargets: Hashable, Sendable, CustomStringConvertible {
    /// One of these.
    case types([String])
    /// Any except these.
    case anyExcept([String])

    /// Whether an object of this type is an allowed target.
    public func accepts(_ type: String) -> Bool {
        switch self {
        case .types(let types): types.contains(type)
        case .anyExcept(let types): !types.contains(type)
        }
    }

    /// The targets in words.
    public var description: String {
        switch self {
        case .types(let types): types.joined(separator: " or ")
        case .anyExcept([]): "any object"
        case .anyExcept(let types): "anything but " + types.joined(separator: ", ")
        }
    }
}
