/// Blocks of tables to which rows were added.
extension LinkageBlocks {
    /// Passes the pairs of a row in blocks within the limit to `body`, each once.
    func forEachPair(ofRow row: UInt32, _ body: (Int, Int) -> Void) {
        let own = keys.row(Int(row))
        for (rule, range) in keys.ranges.enumerated() {
            let block = blocks[rule]
            for place in range {
                let isRepeated = range.prefix { $0 < place }.contains { own[$0] == own[place] }
                guard own[place] != 0, !isRepeated, let number = block.number(ofKey: own[place])
                else { continue }
                for other in block.rows[block.range(number)] where other != row {
                    let (left, right) = (Int(min(row, other)), Int(max(row, other)))
                    if keys.isFirst(left, right, rule: rule, key: own[place]) { body(left, right) }
                }
            }
        }
    }

    /// The rows, added ones aside, of blocks over the limit that may have lost a comparison because an added row stands
    /// between two of them: in such blocks a row is compared with its neighbours.
    func separated(by isAdded: [Bool]) -> [UInt32] {
        var found: [UInt32] = []
        func separate(_ rows: ArraySlice<UInt32>) {
            // Those after an added row, then those before one.
            for ordered in [Array(rows), rows.reversed()] {
                var near = 0
                for row in ordered {
                    if isAdded[Int(row)] {
                        near = Self.window
                    } else if near > 0 {
                        found.append(row)
                        near -= 1
                    }
                }
            }
        }
        for (rule, rows) in large where rows.contains(where: { isAdded[Int($0)] }) {
            separate(rows[...])
            for column in columns(ofLarge: rule) {
                forEachGroup(of: rows, column) { group in
                    guard group.count > keys.rules[rule].limit, group.contains(where: { isAdded[Int($0)] }) else {
                        return
                    }
                    let former = group.filter { !isAdded[Int($0)] }
                    if former.count <= keys.rules[rule].limit { found += former } else { separate(group) }
                }
            }
        }
        return found
    }
}

extension LinkageBlocks.Blocks {
    /// The number of the block with a key; `nil` when there is none.
    fileprivate func number(ofKey key: UInt32) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}
