public import Testing

extension Trait where Self == ConditionTrait {
    /// Skips the test, by name, when Python, or a module of it by others that the test compares with, is absent.
    ///
    /// - Parameter program: the Python that the test runs.
    public static func needsPythonModule(_ name: String, by program: String = "python") -> Self {
        .enabled(if: PythonModule.isPresent(name, by: program), "Python module absent: \(name)")
    }
}

/// A Python module by others that tests compare with.
public enum PythonModule {
    /// Whether the module can be imported.
    static func isPresent(_ name: String, by program: String) -> Bool {
        guard Tool.path(program) != nil else { return false }
        return (try? Tool.run(program, ["-c", "import \(name)"]))?.status == 0
    }
}
