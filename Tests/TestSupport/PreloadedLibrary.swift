internal import Files
internal import Platform

/// A library in C that tests load before a program (`LD_PRELOAD`), compiled by the compiler that Swift brings along.
public enum PreloadedLibrary {
    /// Compiles a library beside the programs that were built with the tests, where every user can read it who can run
    /// these.
    ///
    /// - Returns: its path.
    public static func compile(_ source: String) throws -> String {
        let folder = try TemporaryFolder()
        let name = Paths.name(of: source).replacing(".c", with: ".so")
        let made = folder.file(name)
        let result = try Tool.run(
            "clang",
            [
                "-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-D_FORTIFY_SOURCE=0", "-o",
                made,
                source, "-ldl", "-lpthread",
            ])
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        let path = Paths.join(Theatre.programs, name)
        // Another run of the tests may be loading it: it is replaced, never changed.
        let copied = try Tool.run("sh", ["-c", #"cp "$1" "$2.$$" && mv -f "$2.$$" "$2""#, "sh", made, path])
        guard copied.status == 0 else { throw Theatre.SetUpFailed(text: copied.errorText) }
        return path
    }

    /// The library that lets keys be encrypted with few rounds of key derivation; nil where it cannot be compiled, and
    /// tests take longer.
    public static let quickDerivation = try? compile(
        Paths.join(Paths.folder(of: #filePath), "preload/quick-derivation.c"))
}
