public import Testing

extension Trait where Self == ConditionTrait {
    /// Skips the test, by name, when Python, or a module of it by others that the test compares with, is absent.
    public static func needsPythonModule(_ name: String) -> Self {
        .enabled(if: PythonModule.isPresent(name), "Python module absent: \(name)")
    }
}

/// A Python module by others that tests compare with.
public enum PythonModule {
    /// Whether the module can be imported.
    static func isPresent(_ name: String) -> Bool {
        guard Tool.path("python") != nil else { return false }
        return (try? Tool.run("python", ["-c", "import \(name)"]))?.status == 0
    }
}
