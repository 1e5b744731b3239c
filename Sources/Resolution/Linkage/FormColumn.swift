/// A column as it is read: each different normal form once, and for each row the number of its value's form. Not for two
/// threads at once.
// Sendable: each column is filled by one thread, and given away after all have ended.
final class FormColumn: @unchecked Sendable {
    private var forms: NumberedForms

    /// A column whose values are normalised so.
    init(_ text: LinkageText) { forms = NumberedForms(text) }

    /// How many bytes its forms have.
    var size: Int { forms.dictionary.bytes.count }

    /// Appends values.
    func append(_ column: LinkageBatch.Column) { forms.append(column) }

    /// Gives the forms away.
    func take() -> (TextDictionary, [UInt32]) {
        defer { forms = NumberedForms(forms.text) }
        return (forms.dictionary, forms.numbers)
    }
}
