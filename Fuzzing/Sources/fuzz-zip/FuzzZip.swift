import Files
import Diagnostics
import ZipArchive

/// Any bytes as an archive: they are refused with a sentence, or read, and so are the contents.
///
/// What the strict reader takes, the other takes too and reads alike. Copied entry by entry, what either takes becomes an
/// archive in our form, which no copy changes again. Packed again, it has the same names, sizes, checksums and methods.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZip(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let strict = attempt { () throws(Fault) in try ZipReader(source: bytes, profile: .corridor, limits: limits) }
    let lenient = attempt { () throws(Fault) in try ZipReader(source: bytes, profile: .asicE, limits: limits) }
    guard let lenient else {
        precondition(strict == nil, "only the strict reader takes it")
        return 0
    }
    let contents = lenient.entries.map { content(of: $0, in: lenient) }
    let copied = copy(lenient)
    if let strict {
        precondition(strict.entries == lenient.entries)
        precondition(strict.entries.map { content(of: $0, in: strict) } == contents)
        packAgain(strict, contents)
    }
    guard let again = try? ZipReader(source: copied, profile: .corridor, limits: limits) else {
        preconditionFailure("a copy is not in our profile")
    }
    precondition(copy(again) == copied)
    precondition(again.entries.map { Array($0.name.utf8) } == lenient.entries.map { Array($0.name.utf8) })
    precondition(again.entries.map { content(of: $0, in: again) } == contents)
    return 0
}

private let limits: ZipLimits = {
    var limits = ZipLimits()
    limits.entries = 16
    limits.directoryBytes = 4096
    limits.entryBytes = 1 << 16
    limits.totalBytes = 1 << 17
    limits.ratioFloor = 1 << 12
    return limits
}()

/// The value, or `nil` when it is refused with a reason.
private func attempt<Value>(_ body: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
        return try body()
    } catch {
        precondition(error.kind == .badData && !error.finding.sentence.isEmpty)
        return nil
    }
}

private func content(of entry: ZipEntry, in archive: ZipReader) -> [UInt8]? {
    precondition(archive.entry(named: entry.name) == entry)
    let bytes = attempt { () throws(Fault) in try archive.bytes(of: entry, limit: limits.entryBytes) }
    precondition(bytes == nil || bytes?.count == entry.size)
    return bytes
}

private func write(_ body: (ZipWriter) throws(Fault) -> Void) -> [UInt8] {
    let sink = MemorySink()
    let writer = ZipWriter(sink: sink)
    do throws(Fault) {
        try body(writer)
        try writer.finish()
    } catch {
        preconditionFailure("read, not written: \(error)")
    }
    return sink.bytes
}

private func copy(_ archive: ZipReader) -> [UInt8] {
    write { writer throws(Fault) in
        for entry in archive.entries { try writer.add(entry, from: archive) }
    }
}

private func packAgain(_ archive: ZipReader, _ contents: [[UInt8]?]) {
    let contents = contents.compactMap { $0 }
    guard contents.count == archive.entries.count else { return }
    let bytes = write { writer throws(Fault) in
        for (entry, content) in zip(archive.entries, contents) {
            let written = try writer.add(entry.name, content, method: entry.method)
            precondition(Array(written.name.utf8) == Array(entry.name.utf8))
            precondition(written.size == entry.size && written.crc32 == entry.crc32)
            // What somebody deflated although it does not shrink is stored.
            precondition(written.method == entry.method || entry.method == .deflated)
        }
    }
    guard let again = try? ZipReader(source: bytes, profile: .corridor, limits: limits) else {
        preconditionFailure("written, not read")
    }
    precondition(again.entries.map { content(of: $0, in: again) } == contents)
}
