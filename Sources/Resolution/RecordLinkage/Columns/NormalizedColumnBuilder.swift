internal import Synchronization

/// A column as it is read: each different normal form once, and for each row the number of its value's form. One thread
/// at a time fills it, a batch each.
final class NormalizedColumnBuilder: Sendable {
    private let forms: Mutex<FormIndex>

    /// A column whose values are normalised so.
    init(_ text: LinkageText) { forms = Mutex(FormIndex(text)) }

    /// How many bytes its forms have.
    var size: Int { forms.withLock { $0.dictionary.bytes.count } }

    /// Appends the values of a column of a batch.
    func append(_ batch: LinkageBatch, column: Int) { forms.withLock { $0.append(batch.columns[column]) } }

    /// Gives the forms away.
    func take() -> (TextDictionary, [UInt32]) {
        forms.withLock { forms in
            let taken = (forms.dictionary, forms.numbers)
            forms = FormIndex(forms.text)
            return taken
        }
    }
}
