/// The distinct normal forms of values, and for each value the number of its form.
struct FormIndex: ~Copyable {
    /// A form that waits for its lookup: the index of its value, its end in the buffer of waiting forms, and its hash.
    private struct Waiting {
        let place: Int
        let end: Int
        let hash: UInt64
    }

    /// The number of forms that are looked up in one batch, so that their memory accesses overlap.
    private static let together = 64

    /// The normalisation.
    let text: LinkageText
    /// The forms.
    private(set) var dictionary = TextDictionary()
    /// For each value, the number of its form.
    private(set) var numbers: [UInt32] = []
    /// Values that are slow to normalise, by their raw text, and the numbers of their forms.
    private var slow = TextDictionary()
    private var numbersOfSlow: [UInt32] = [0]
    private var forms = GrowingBytes(capacity: together * LinkageText.longest)
    private var waiting: [Waiting] = []

    /// An empty index.
    init(_ text: LinkageText) {
        self.text = text
        waiting.reserveCapacity(Self.together)
    }

    /// Appends values.
    mutating func append(_ column: borrowing LinkageBatch.Column) {
        column.forEach { raw in if text.isPlain(raw) { append(plain: raw) } else { append(slow: raw) } }
        lookUp()
    }

    @inline(__always)
    private mutating func append(plain raw: UnsafeBufferPointer<UInt8>) {
        let start = forms.count
        text.append(raw, to: &forms)
        let hash = StableHash.hash(forms.from(start))
        dictionary.prefetch(hash)
        waiting.append(Waiting(place: numbers.count, end: forms.count, hash: hash))
        numbers.append(0)
        if waiting.count == Self.together { lookUp() }
    }

    private mutating func append(slow raw: UnsafeBufferPointer<UInt8>) {
        lookUp()
        let known = Int(slow.number(of: raw))
        if known == numbersOfSlow.count {
            text.append(raw, to: &forms)
            numbersOfSlow.append(dictionary.number(of: forms.from(0)))
            forms.count = 0
        }
        numbers.append(numbersOfSlow[known])
    }

    private mutating func lookUp() {
        for one in waiting { dictionary.prefetchText(one.hash) }
        var start = 0
        for one in waiting {
            let form = UnsafeBufferPointer(start: forms.base + start, count: one.end - start)
            numbers[one.place] = dictionary.number(of: form, hash: one.hash)
            start = one.end
        }
        waiting.removeAll(keepingCapacity: true)
        forms.count = 0
    }
}
