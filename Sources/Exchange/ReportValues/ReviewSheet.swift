package import Platform

/// Proposed pairs for a person to decide on a page.
package struct ReviewSheet: Hashable, Sendable {
    /// The name of a record in decisions.
    package enum RecordName: Hashable, Sendable {
        /// An object, by its id.
        case object(String)
        /// A row of delimited text, by its source and its id there.
        case row(source: String, record: String)
    }

    /// One pair.
    package struct Question: Hashable, Sendable {
        /// The card of the pair.
        package var card: ProposalCard
        /// The name of the left record in decisions.
        package var left: RecordName
        /// The name of the right record in decisions.
        package var right: RecordName
        /// The values of both rows in the files; `nil` where no record is a row.
        package var rows: RowComparison?
        /// The number of the group that it belongs to; `nil` when it is about these two entities alone.
        package var group: Int?

        /// A pair.
        package init(
            card: ProposalCard, left: RecordName, right: RecordName, rows: RowComparison? = nil, group: Int? = nil
        ) {
            self.card = card
            self.left = left
            self.right = right
            self.rows = rows
            self.group = group
        }
    }

    /// The names of the two records of a decision.
    package struct RecordPair: Hashable, Sendable {
        /// The left record.
        package let left: RecordName
        /// The right record.
        package let right: RecordName

        /// A pair of records.
        package init(left: RecordName, right: RecordName) {
            self.left = left
            self.right = right
        }
    }

    /// Entities that may be one, which can be answered at once.
    package struct Group: Hashable, Sendable {
        /// Its id, which the reasons of its decisions name.
        package let id: String
        /// The names of its entities.
        package let names: [String]
        /// The decisions that say that all entities are the same.
        package let same: [RecordPair]
        /// The decisions that say that each differs from each; `nil` when there are too many entities.
        package let different: [RecordPair]?
        /// The decisions that say that nobody can tell.
        package let unsure: [RecordPair]

        /// A group.
        package init(
            id: String, names: [String], same: [RecordPair], different: [RecordPair]?, unsure: [RecordPair]
        ) {
            self.id = id
            self.names = names
            self.same = same
            self.different = different
            self.unsure = unsure
        }
    }

    /// The title of the page.
    package var title: String
    /// The time of the page.
    package var made: Timestamp
    /// The origin of the pairs: the holder of a case file, or the names of files.
    package var origin: String
    /// The version of the merge parameters.
    package var parametersVersion: String
    /// The markings of the origin.
    package var markings: [String]
    /// The default author of decisions.
    package var author: String
    /// The default reason.
    package var reason: String
    /// The command that imports the decisions.
    package var command: String
    /// The pairs, in the order of the questions.
    package var questions: [Question]
    /// The groups that questions belong to.
    package var groups: [Group]
    /// The number of proposed pairs that are not on the page.
    package var omitted: Int

    /// A sheet.
    package init(
        title: String, made: Timestamp, origin: String, parametersVersion: String, markings: [String] = [],
        author: String, reason: String, command: String, questions: [Question], groups: [Group] = [],
        omitted: Int = 0
    ) {
        self.title = title
        self.made = made
        self.origin = origin
        self.parametersVersion = parametersVersion
        self.markings = markings
        self.author = author
        self.reason = reason
        self.command = command
        self.questions = questions
        self.groups = groups
        self.omitted = omitted
    }
}
