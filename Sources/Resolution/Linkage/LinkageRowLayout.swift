/// Where what is compared first of a row stands: the numbers of its values, the sketches of its codes, and in which
/// columns its value has another form. A row lies together in memory, so that most pairs are judged without looking at
/// any value.
struct LinkageRowLayout: Sendable {
    /// One column of codes.
    struct Code: Sendable {
        let column: Int
        /// Where its sketch stands.
        let place: Int
        let kind: CodeSketch.Kind
    }

    /// How many numbers a row takes.
    let stride: Int
    /// The columns of codes.
    let codes: [Code]
    /// Where a bit for each column tells whether the row's value has another form.
    let otherForms: Int
    /// For each column the place of its sketch.
    private let places: [Int?]

    init(_ fields: [LinkageField]) {
        var end = fields.count
        otherForms = end
        end += 1
        var codes: [Code] = []
        var places: [Int?] = []
        for (column, field) in fields.enumerated() {
            guard let kind = CodeSketch.kind(field) else {
                places.append(nil)
                continue
            }
            codes.append(Code(column: column, place: end, kind: kind))
            places.append(end)
            end += 1
        }
        self.codes = codes
        self.places = places
        // Sixteen numbers are one line of a processor's cache.
        stride = end <= 16 ? 16 : (end + 3) / 4 * 4
    }

    /// Puts the value of a column into a row.
    @inline(__always)
    func set(_ column: Int, _ number: UInt32, in values: LinkageColumn, _ row: UnsafeMutablePointer<UInt32>) {
        row[column] = number
        if let place = places[column] { row[place] = values.values.base[Int(number)].mask }
        if values.values.base[Int(number)].hasOtherForm { row[otherForms] |= 1 << UInt32(column) }
    }
}
