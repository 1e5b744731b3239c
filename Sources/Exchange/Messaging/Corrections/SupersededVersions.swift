internal import BundleFormats
package import Diagnostics
internal import Digests
internal import Files
internal import StrictJSON
internal import TradeModel

/// The versions of an object that a person names as superseded.
package enum SupersededVersions {
    /// The digests of some versions, in their order, each once.
    ///
    /// - Parameters:
    ///   - names: bundles that have a version of the object, by their paths, and SHA-256 digests in hexadecimal.
    ///   - object: the id of the object.
    /// - Throws: `Fault` `version-unknown`, and errors of reading.
    package static func digests(_ names: [String], of object: String) throws(Fault) -> [String] {
        var digests: Set<String> = []
        for name in names {
            if name.utf8.count == 64, name.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 0x20) })
            {
                digests.insert(name.lowercased())
                continue
            }
            var found: [String] = []
            try BundleReader.forEachObject(in: File(path: name), named: name) { one throws(Fault) in
                guard one.id == object else { return }
                found.append(Digest.sha256(JSONValue.object(one.json).canonical()).hex)
            }
            guard !found.isEmpty else {
                throw Fault(.supersededVersionUnknown, kind: .usage, ["object": object, "name": name])
            }
            digests.formUnion(found)
        }
        return digests.sorted()
    }
}
