internal import GRDB
package import Platform

/// Which entries of the log are asked for. Everything that is given must fit.
package struct LogFilter: Hashable, Sendable {
    /// At this time or later.
    package var since: Timestamp?
    /// Before this time.
    package var until: Timestamp?
    /// About one of these acts, as the log names them; empty for all.
    package var acts: [String]
    /// By this actor.
    package var actor: String?
    /// With a subject that begins with this text.
    package var subject: String?
    /// About the partner with this party id: as the subject, or as the one that something went to or came from.
    package var party: String?

    /// A filter; without arguments every entry fits.
    package init(
        since: Timestamp? = nil, until: Timestamp? = nil, acts: [String] = [], actor: String? = nil,
        subject: String? = nil, party: String? = nil
    ) {
        self.since = since
        self.until = until
        self.acts = acts
        self.actor = actor
        self.subject = subject
        self.party = party
    }

    /// The filter as a condition of SQL with its arguments.
    var sql: (condition: String, arguments: StatementArguments) {
        var conditions = ["1"]
        var arguments = StatementArguments()
        func add(_ condition: String, _ values: [String]) {
            conditions.append(condition)
            arguments += StatementArguments(values)
        }
        // Times are stated in UTC with milliseconds, so that their order is that of their text.
        if let since { add("time >= ?", [since.rfc3339]) }
        if let until { add("time < ?", [until.rfc3339]) }
        if !acts.isEmpty { add("act IN (\(acts.map { _ in "?" }.joined(separator: ", ")))", acts) }
        if let actor { add("actor = ?", [actor]) }
        if let subject { add("substr(subject, 1, length(?)) = ?", [subject, subject]) }
        if let party {
            // Wherever a partner is named in an entry, it is named by its whole party id.
            add("(subject = ? OR instr(details, ?) > 0)", [party, "\"" + party + "\""])
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
