/// The formats of `specs/`, as the program carries them.
public enum Specifications {
    /// The JSON Schemas of `specs/json`, by file name without extension.
    public static let schemas: [String: StaticString] = [:]
}
