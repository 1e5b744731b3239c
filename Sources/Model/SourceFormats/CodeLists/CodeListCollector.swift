internal import Diagnostics
internal import Identifiers
internal import ModelChecks
internal import Platform

/// Collects the entries of a code list while its files are read.
struct CodeListCollector {
    let scheme: IdentifierScheme
    private var entries: [String: PublishedList.Entry] = [:]
    private var rows = 0
    private var skipped = 0
    private var repeated = 0
    private var rejected = 0
    private var findings: [Finding] = []

    var hasCodes: Bool { !entries.isEmpty }

    init(_ scheme: IdentifierScheme) { self.scheme = scheme }

    /// Adds a row.
    ///
    /// - Parameter isPart: whether a part of the code is missing, so that the row is no code of the list.
    /// - Throws: `Fault` `code-list-too-long`.
    mutating func add(
        code: String, isPart: Bool, name: String, from: String?, to: String?, at place: @autoclosure () -> Place
    ) throws(Fault) {
        guard !isPart, !isHeading(code) else {
            rows += 1
            skipped += 1
            return
        }
        let verdict = scheme.examine(code)
        if let reason = flaw(verdict, name: name, from: from, to: to) { return try reject(reason, at: place()) }
        rows += 1
        let normal = scheme.normalForm(code)
        let entry = PublishedList.Entry(
            normal, words(name, behind: code), validFrom: day(from), validTo: day(to))
        guard let known = entries[normal] else {
            guard entries.count < PublishedList.limit else {
                throw Fault(.codeListTooLong, kind: .badData, ["limit": "\(PublishedList.limit)"])
            }
            entries[normal] = entry
            return
        }
        guard known != entry else {
            repeated += 1
            return
        }
        rows -= 1
        try reject("the code \(normal) stands twice, for \(known.name) and \(entry.name)", at: place())
    }

    /// Rejects a row.
    mutating func reject(_ reason: String, at place: Place) throws(Fault) {
        rows += 1
        rejected += 1
        guard findings.count < CodeListReader.findingLimit else { return }
        findings.append(Finding(.codeListRowRejected, at: place, ["reason": reason]))
    }

    /// Whether a row of the Harmonized System is above a subheading: a chapter, a heading, the total.
    private func isHeading(_ code: String) -> Bool {
        guard scheme.name == "hs" else { return false }
        return code.utf8.count < 6 || !code.utf8.contains { (0x30...0x39).contains($0) }
    }

    private func flaw(_ verdict: IdentifierVerdict, name: String, from: String?, to: String?) -> String? {
        if verdict.check == .failed || verdict.check == .placeholder {
            return "\(verdict.value) cannot be a code: \(verdict.flaw?.words ?? "it stands for none")"
        }
        if name.isEmpty { return "the code \(verdict.value) has no name" }
        if name.utf8.count > PublishedList.nameLimit {
            return "the name of \(verdict.value) has more than \(PublishedList.nameLimit) bytes"
        }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "the name of \(verdict.value) has a control character"
        }
        for text in [from, to].compactMap(\.self) where !text.isEmpty && Timestamp(text)?.date != text {
            return "\(text) is no day"
        }
        if let from = day(from), let to = day(to), to < from { return "it ends on \(to), before it begins on \(from)" }
        return nil
    }

    private func day(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    /// The name without the code that some lists write before it: `010121 - Horses; live`.
    private func words(_ name: String, behind code: String) -> String {
        name.hasPrefix(code + " - ") ? String(name.dropFirst(code.count + 3)) : name
    }

    /// The result.
    func result(edition: String, date: String, sources: [PublishedList.Source]) -> CodeListImport {
        let list = PublishedList(
            scheme: scheme.name, edition: edition, date: date, sources: sources, entries: Array(entries.values))
        return CodeListImport(
            list: list, rows: rows, skipped: skipped, repeated: repeated, rejected: rejected, findings: findings)
    }
}
