/// Whether the values of a column are evidence in a table, and if not, why.
enum ColumnUse: Hashable, Sendable {
    /// Its values are compared.
    case compared
    /// All its records have one value, so that sharing it distinguishes nothing.
    case constant
    /// It numbers the rows: no value occurs twice, and the numbers are consecutive.
    case rowNumber
    /// It says what other columns already say, in nearly all rows: that evidence is counted once.
    case repeats([Int])

    /// Whether the values of the column are compared.
    var isCompared: Bool {
        switch self {
        case .compared: true
        case .constant, .rowNumber, .repeats: false
        }
    }

    /// Whether the column can be a part of blocking keys. A constant one can: what it contributes is decided by the size
    /// of its blocks.
    var isInKeys: Bool {
        switch self {
        case .compared, .constant: true
        case .rowNumber, .repeats: false
        }
    }
}
