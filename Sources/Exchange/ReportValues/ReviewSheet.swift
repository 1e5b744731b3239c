package import Platform

/// Pairs that wait for a person, to be decided on a page.
package struct ReviewSheet: Hashable, Sendable {
    /// What a decision calls a record by.
    package enum RecordName: Hashable, Sendable {
        /// An object, by its id.
        case object(String)
        /// A row of delimited text, by its source and its id there.
        case row(source: String, record: String)
    }

    /// One pair.
    package struct Question: Hashable, Sendable {
        /// What is to be seen of it.
        package var card: ProposalCard
        /// What decisions call the left record.
        package var left: RecordName
        /// What decisions call the right record.
        package var right: RecordName
        /// What the files say in both rows; `nil` where no record is a row.
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
    /// When the page was made.
    package var made: Timestamp
    /// What the pairs are from: the holder of a case file, or the names of files.
    package var origin: String
    /// The version of the merge parameters that were used.
    package var parametersVersion: String
    /// The markings of what the pairs are from.
    package var markings: [String]
    /// Who is taken to decide until somebody else is named.
    package var author: String
    /// The reason that is given until another is written.
    package var reason: String
    /// The command that takes the decisions.
    package var command: String
    /// The pairs, in the order in which they are to be asked.
    package var questions: [Question]
    /// How many more wait that are not on the page.
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
