package import Diagnostics
internal import Files
internal import Packages
package import X509

/// The files of one import, in the order of each stream, whatever their names are.
///
/// Envelopes have random names. In the order of the names, the second message of a stream could be imported before the
/// first, and would be reported as one after a gap.
package struct ImportList: Sendable {
    /// The files.
    package let paths: [String]
    /// The arguments that name no file: folders without envelopes, and patterns that the shell did not expand.
    package let unmatched: [String]

    /// The files that some arguments name: files themselves, and the `*.asice` files of folders, not of folders in
    /// these. Hidden files of a folder, which may be incomplete, are ignored. A file that is named twice is imported
    /// once.
    ///
    /// Within a stream files come by number: each file of the stream takes one of the places that its files have, so
    /// that all others keep theirs. A file that cannot be read, or has no position for this party, keeps its place too.
    ///
    /// - Parameter party: who imports.
    /// - Throws: `Fault` of kind `.inputOutput` for a folder that cannot be read.
    package init(_ arguments: [String], for party: PartyID) throws(Fault) {
        var (paths, unmatched): ([String], [String]) = ([], [])
        var seen: Set<String> = []
        for argument in arguments {
            var found = [argument]
            if Paths.isFolder(argument) {
                found = try Paths.names(in: argument).sorted()
                    .filter { Paths.fileExtension(of: $0) == "asice" && !$0.hasPrefix(".") }
                    .map { Paths.join(argument, $0) }.filter { !Paths.isFolder($0) }
            } else if !Paths.exists(argument), Paths.name(of: argument).contains(where: { "*?[".contains($0) }) {
                found = []
            }
            if found.isEmpty { unmatched.append(argument) }
            paths += found.filter { seen.insert($0).inserted }
        }
        self.paths = Self.inOrder(paths, for: party)
        self.unmatched = unmatched
    }

    private struct Place {
        let index: Int
        let sequence: Int
    }

    private static func inOrder(_ paths: [String], for party: PartyID) -> [String] {
        guard paths.count > 1 else { return paths }
        var streams: [String: [Place]] = [:]
        for (index, path) in paths.enumerated() {
            // Errors of a file are reported when it is imported.
            guard let file = try? File(path: path), let slip = try? RoutingSlip.unverified(in: file),
                let position = slip.positions.first(where: { $0.recipient == party })
            else { continue }
            streams["\(slip.sender.text) \(position.stream)", default: []].append(
                Place(index: index, sequence: position.sequence))
        }
        var ordered = paths
        for places in streams.values {
            let bySequence = places.sorted { ($0.sequence, $0.index) < ($1.sequence, $1.index) }
            for (slot, place) in zip(places, bySequence) { ordered[slot.index] = paths[place.index] }
        }
        return ordered
    }
}
