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

        /// A pair.
        package init(card: ProposalCard, left: RecordName, right: RecordName, rows: RowComparison? = nil) {
            self.card = card
            self.left = left
            self.right = right
            self.rows = rows
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
    /// The number of proposed pairs that are not on the page.
    package var omitted: Int

    /// A sheet.
    package init(
        title: String, made: Timestamp, origin: String, parametersVersion: String, markings: [String] = [],
        author: String, reason: String, command: String, questions: [Question], omitted: Int = 0
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
        self.omitted = omitted
    }
}
