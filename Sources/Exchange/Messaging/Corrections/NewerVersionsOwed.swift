package import CaseFile
internal import Corrections
package import Diagnostics
package import PartyHome
internal import Platform
internal import X509

/// Which parties hold earlier versions of objects than the ones that exist here, and were not told so.
package struct NewerVersionsOwed: Sendable {
    /// A party that holds an earlier version.
    package struct Owed: Hashable, Sendable {
        /// The party, and the version that it does not have.
        package let holder: OutdatedHolder
        /// Whether a statement of this home tells it that its version does not hold any more.
        package let isTold: Bool
    }

    /// All of them, but for what is retracted: that is said by its retraction.
    package let all: [Owed]

    /// Looks up who is owed some versions.
    ///
    /// - Parameter versions: the versions; `nil` for all that the home noted.
    package init(of versions: [NewerVersion]? = nil, at home: Home) throws(Fault) {
        let own = home.identity.party.text
        let newer = if let versions { versions } else { try home.caseFile.newerVersions() }
        guard !newer.isEmpty else {
            all = []
            return
        }
        let hidden = try home.caseFile.hidden(Set(newer.map(\.object)).sorted())
        let shown = newer.filter { hidden[$0.object]?.contains($0.originator) != true }
        var owed: [Owed] = []
        var statements: [String: [StoredStatement]] = [:]
        for holder in try home.caseFile.outdatedHolders(of: shown, own: own) {
            let id = holder.newer.object
            if statements[id] == nil { statements[id] = try home.caseFile.statements(aboutObject: id) }
            let isTold = (statements[id] ?? []).contains { $0.tells(holder, by: own) }
            owed.append(Owed(holder: holder, isTold: isTold))
        }
        all = owed
    }

    /// Those that were neither sent the newer version nor told.
    package var open: [Owed] { all.filter { !$0.isTold } }

    /// What a command says of them; `nil` when nobody is owed anything.
    package func finding(at home: Home) throws(Fault) -> Finding? {
        guard !open.isEmpty else { return nil }
        let names = try home.partyNames()
        let parties = Set(open.map(\.holder.party)).sorted().map { names[$0] }
        return Finding(
            .newerVersionsOwed,
            [
                "count": "\(Set(open.map(\.holder.newer.object)).count)",
                "names": Self.list(parties),
            ])
    }

    /// Some names in a sentence.
    static func list(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
}

extension StoredStatement {
    /// Whether it tells a party that there is a newer version: it is about what the originator stated of the object, and
    /// later than that version.
    fileprivate func tells(_ holder: OutdatedHolder, by own: String) -> Bool {
        guard statement.party == own, decision == .effective, [.narrow, .dispute].contains(statement.act),
            statement.subject.object == StatedObject(holder.newer.object, of: holder.newer.originator)
        else { return false }
        return statement.time.milliseconds >= holder.newer.modified && passings.contains { $0.party == holder.party }
    }
}
