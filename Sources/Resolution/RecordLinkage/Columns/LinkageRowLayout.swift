internal import CProcessor

/// The layout of a row's numbers: the numbers of its values, the fingerprints of its codes, and bits for the columns
/// whose value has another form. They are adjacent in memory, so that most pairs are decided without reading any value.
struct LinkageRowLayout: Sendable {
    /// One column of codes.
    struct Code: Sendable {
        let column: Int
        /// The position of its fingerprint.
        let place: Int
        let kind: CodeFingerprint.Kind
    }

    /// The numbers per row.
    let stride: Int
    /// The columns of codes.
    let codes: [Code]
    /// The position of a bit for each column whose value has another form.
    let otherForms: Int
    /// For each column, the position of its fingerprint.
    private let places: [Int?]
    private let width: Int
    private let isIgnored: [Bool]
    /// The bits of a vector for equal and for different values, for the first eight columns and the next.
    private let same = SharedArray<UInt32>(zeros: 16)
    private let different = SharedArray<UInt32>(zeros: 16)

    /// A layout for rows of some fields; the columns in `ignored` are always missing when two rows are compared.
    init(_ fields: [LinkageField], ignored: Set<Int> = []) {
        var end = fields.count
        otherForms = end
        end += 1
        var codes: [Code] = []
        var places: [Int?] = []
        for (column, field) in fields.enumerated() {
            guard !ignored.contains(column), let kind = CodeFingerprint.kind(field) else {
                places.append(nil)
                continue
            }
            codes.append(Code(column: column, place: end, kind: kind))
            places.append(end)
            end += 1
        }
        self.codes = codes
        self.places = places
        // Sixteen numbers fill one cache line.
        stride = end <= 16 ? 16 : (end + 3) / 4 * 4
        width = fields.count
        isIgnored = fields.indices.map { ignored.contains($0) }
        for column in 0..<min(16, width) where !ignored.contains(column) {
            same[column] = 1 << UInt32(column % 8 * 3)
            different[column] = 2 << UInt32(column % 8 * 3)
        }
    }

    /// The bits of a vector from the value numbers of two rows alone: 1 for equal values, 2 for different ones, 0 where
    /// one is missing.
    @inline(__always)
    func numbers(_ one: UnsafePointer<UInt32>, _ other: UnsafePointer<UInt32>) -> UInt64 {
        // A row has at least sixteen numbers; those that belong to no column contribute nothing.
        var bits = UInt64(corridor_agreement(one, other, same.base, different.base))
        if width > 8 {
            bits |= UInt64(corridor_agreement(one + 8, other + 8, same.base + 8, different.base + 8)) << 24
        }
        for column in 16..<max(16, width) where one[column] != 0 && other[column] != 0 && !isIgnored[column] {
            bits |= (one[column] == other[column] ? 1 : 2) << UInt64(column * 3)
        }
        return bits
    }

    /// Stores the value of a column in a row.
    @inline(__always)
    func set(_ column: Int, number: UInt32, in values: LinkageColumn, row: UnsafeMutablePointer<UInt32>) {
        row[column] = number
        if let place = places[column] { row[place] = values.values.base[Int(number)].mask }
        if values.values.base[Int(number)].hasOtherForm, !isIgnored[column] { row[otherForms] |= 1 << UInt32(column) }
    }
}
