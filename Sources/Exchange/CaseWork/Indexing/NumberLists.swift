/// Lists of numbers, one for each place, that are made of pairs in any order of places: each list keeps the order in which
/// its numbers came.
struct NumberLists: Sendable {
    private var starts: [Int32]
    private var numbers: [Int32]

    /// The lists of some pairs of a place and a number.
    init(_ pairs: [(place: Int32, number: Int32)], places: Int) {
        starts = [Int32](repeating: 0, count: places + 1)
        numbers = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs { starts[Int(pair.place) + 1] += 1 }
        for place in 0..<places { starts[place + 1] += starts[place] }
        var next = starts
        for pair in pairs {
            numbers[Int(next[Int(pair.place)])] = pair.number
            next[Int(pair.place)] += 1
        }
    }

    /// The list of a place.
    subscript(place: Int) -> ArraySlice<Int32> { numbers[Int(starts[place])..<Int(starts[place + 1])] }
}
