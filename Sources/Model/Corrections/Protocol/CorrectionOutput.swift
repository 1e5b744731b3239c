/// What a home has to do after an event (``CorrectionEvent``). Carrying one out twice does no harm.
package enum CorrectionOutput: Hashable, Sendable {
    /// Leave what a party stated of an object out of every view: in the transaction of the event.
    case hide(StatedObject)
    /// Show it again: in the transaction of the event.
    case show(StatedObject)
    /// Count the standing of the object anew, because markings were added or versions superseded: in the transaction of
    /// the event.
    case judge(StatedObject)
    /// Seal the statement to a party that holds the object, and say so by
    /// ``CorrectionEvent/passed(statement:to:message:)``.
    case pass(statement: String, to: String)
    /// State to a party that this home has these objects, if any, from it, or gave them on without a record
    /// (``Holdings``), and say so by ``CorrectionEvent/statementsMade(_:)``.
    case tell([StatedObject], to: String)
    /// Ask a person about these statements, by their digests.
    case hold([String])
}
