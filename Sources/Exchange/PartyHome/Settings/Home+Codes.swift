package import CaseFile
package import Diagnostics
internal import Files
package import ModelChecks
internal import StrictJSON

/// Code lists in a home.
extension HomeLayout {
    /// The published code lists of the home, sorted by name.
    ///
    /// - Throws: `Fault` `code-list-damaged`; of kind `.inputOutput` when a list cannot be read.
    package func codeLists() throws(Fault) -> [PublishedList] {
        guard Paths.isFolder(codes) else { return [] }
        var lists: [PublishedList] = []
        for name in try Paths.names(in: codes).sorted() where Paths.fileExtension(of: name) == "list" {
            let path = Paths.join(codes, name)
            lists.append(try PublishedList(fileBytes: File.bytes(at: path, limit: 1 << 30), named: path))
        }
        return lists
    }
}

extension Home {
    /// Stores a published code list, replacing the one with the same name.
    ///
    /// - Returns: the replaced list.
    package func keep(_ list: PublishedList, by actor: LogActor) throws(Fault) -> PublishedList? {
        try writing { _ throws(Fault) in
            try Paths.makeFolder(layout.codes, mode: 0o700)
            let path = layout.codeList(list.name)
            // A damaged list is replaced too.
            let former = Paths.exists(path) ? try? PublishedList(fileBytes: File.bytes(at: path), named: path) : nil
            try AtomicFile.write(list.fileBytes, to: path, replacing: true)
            var details = JSONObject()
            details["edition"] = .string(list.edition)
            details["date"] = .string(list.date)
            details["entries"] = .number(JSONNumber(list.count))
            details["sources"] = .array(list.sources.map { ["name": .string($0.name), "sha256": .string($0.sha256)] })
            try caseFile.record(.codeListImported, of: list.name, by: actor, details)
            return former
        }
    }

    /// Removes a code list.
    ///
    /// - Throws: `Fault` `code-list-missing`.
    package func removeCodeList(_ name: String, by actor: LogActor) throws(Fault) {
        try writing { _ throws(Fault) in
            let path = layout.codeList(name)
            guard PublishedList.isName(name), Paths.exists(path) else {
                throw Fault(.codeListMissing, kind: .usage, ["name": name])
            }
            try Paths.removeFile(path)
            try caseFile.record(.codeListRemoved, of: name, by: actor, JSONObject())
        }
    }
}
