internal import Diagnostics
internal import Files
internal import SafeXML

/// The XML Schemas that a user's schema may refer to: those in and below its folder, and those given.
enum XMLSchemaFolder {
    static func compile(_ path: String, others: [String]) throws(Fault) -> XMLSchemaSet {
        let start = normal(path)
        let roots = [Paths.folder(of: start)] + others.map(normal)
        var byName: [String: String] = [:]
        for other in others { try collect(normal(other), into: &byName) }
        let names = byName
        return try XMLSchemaSet(start) { asked in
            let path = normal(asked)
            let isInside = roots.contains { path == $0 || path.hasPrefix($0 == "/" ? $0 : $0 + "/") }
            // Publishers of schemas put Web addresses into them: the file's name finds the schema among those given.
            let found = isInside && Paths.exists(path) ? path : names[Paths.name(of: asked)]
            return found.flatMap { try? File.bytes(at: $0, limit: size) }
        }
    }

    private static func collect(_ path: String, into names: inout [String: String]) throws(Fault) {
        guard Paths.isFolder(path) else {
            names[Paths.name(of: path)] = path
            return
        }
        for name in try Paths.names(in: path).sorted() {
            let inner = Paths.join(path, name)
            if name.hasSuffix(".xsd") || Paths.isFolder(inner) { try collect(inner, into: &names) }
        }
    }

    /// The path from the root, without `.` and `..`.
    private static func normal(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : Paths.join(Paths.workingFolder(), path)
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The most bytes of a schema.
    private static let size = 64 << 20
}
