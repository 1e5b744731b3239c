internal import Digests

/// The merge memory as bytes.
extension MergeMemory {
    /// The memory as bytes, equal for equal memories. Only the same program reads them; they are no exchange format.
    package var bytes: [UInt8] {
        var writer = MemoryWriter()
        writer.reserve(versions.roomInBytes + 96 * pairs.records.count + 8 * pairs.pairs.count)
        writer.write(program)
        writer.write(parameters)
        writer.write(versions)
        writer.write(pairs.records)
        writer.write(pairs.fingerprints) { $0.write($1.bytes) }
        writer.write(pairs.pairs) { writer, pair in
            writer.write(pair.left)
            writer.write(pair.right)
        }
        return writer.bytes
    }

    /// Reads a memory; nil when the bytes are malformed, or written by another program.
    package init?(_ bytes: [UInt8], madeBy program: String) {
        var reader = MemoryReader(bytes)
        do {
            // Another program may use another layout for all that follows.
            guard try reader.readText() == program else { return nil }
            let parameters = try reader.readText()
            let versions = try reader.readVersions()
            var pairs = PairMemory()
            pairs.records = try reader.readTexts()
            pairs.fingerprints = try reader.readList { reader throws(MemoryReader.Malformed) in
                guard let digest = Digest(.sha256, try reader.readBytes()) else { throw MemoryReader.Malformed() }
                return digest
            }
            let count = pairs.records.count
            pairs.pairs = try reader.readList { reader throws(MemoryReader.Malformed) in
                let (left, right) = (try reader.readNumber(), try reader.readNumber())
                guard left < right, right < count else { throw MemoryReader.Malformed() }
                return StandingDecisions.Pair(left, right)
            }
            guard reader.isAtEnd, pairs.fingerprints.count == count else { return nil }
            self.init(program: program, parameters: parameters, versions: versions, pairs: pairs)
        } catch {
            return nil
        }
    }
}
