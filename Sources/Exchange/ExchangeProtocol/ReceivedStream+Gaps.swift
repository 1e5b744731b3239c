internal import Diagnostics

extension ReceivedStream {
    /// Takes a number out of the gap that it is in, if it is in one.
    mutating func close(_ number: Int) {
        guard let index = gaps.firstIndex(where: { $0.numbers.contains(number) }) else { return }
        let gap = gaps[index]
        var rest: [Gap] = []
        for part in [gap.numbers.lowerBound..<number, number + 1..<gap.numbers.upperBound + 1] where !part.isEmpty {
            rest.append(Gap(numbers: part.lowerBound...part.upperBound - 1, requests: gap.requests, due: gap.due))
        }
        gaps.replaceSubrange(index...index, with: rest)
    }
}

extension ReceivedStream.Gap {
    /// The finding on a gap that is given up.
    func lost(in stream: String) -> Finding {
        let facts = ["missing": StreamRules.text(of: [numbers]), "stream": stream, "requests": "\(requests)"]
        return Finding(.gapLost, facts)
    }
}
