internal import Synchronization

/// A column while it is read: the distinct normal forms, and for each row the number of its value's form. Each batch is
/// added by one thread at a time.
final class NormalizedColumnBuilder: Sendable {
    private let forms: Mutex<FormIndex>

    /// An empty column with this normalisation.
    init(_ text: LinkageText) { forms = Mutex(FormIndex(text)) }

    /// The size of its forms in bytes.
    var size: Int { forms.withLock { $0.dictionary.bytes.count } }

    /// Appends the values of a column of a batch.
    func append(_ batch: LinkageBatch, column: Int) { forms.withLock { $0.append(batch.columns[column]) } }

    /// Moves the forms out.
    func take() -> (TextDictionary, [UInt32]) {
        forms.withLock { forms in
            let taken = (forms.dictionary, forms.numbers)
            forms = FormIndex(forms.text)
            return taken
        }
    }
}
