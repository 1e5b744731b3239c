/// What running a home over years needs.
extension CaseSchema {
    /// Entries of the log are found by what they are about: the last backup, where the root went, filters. Messages
    /// without an answer are counted without looking at the others.
    static let fifteenth = """
        CREATE INDEX log_act ON log (act, number);
        CREATE INDEX package_unanswered ON package (recipient, handled) WHERE direction = 'out' AND answer IS NULL
            AND kind NOT IN ('receipt', 'request', 'profile');
        """
}
