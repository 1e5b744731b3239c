internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
internal import PartyHome
internal import Transports

/// Envelopes that come in parts. Each part that came is verified and kept, until all are there; what is lost or damaged is
/// asked for alone.
extension Receiver {
    /// Takes the parts of an envelope, and the envelope when it is whole.
    func assemble(_ file: ListedFile, among files: [ListedFile], _ work: inout ReceivingWork) throws(Fault) {
        guard let list = try list(file, &work) else { return }
        switch try home.caseFile.arrival(ofFile: list.digest) {
        case .waiting, .imported:
            work.report.known += 1
            return try end(file, naming: list, among: files, in: &work)
        case .new, .refused: break
        }
        var missing: [Int] = []
        for number in 1...list.parts.count {
            guard let name = file.name.sibling(.part(number)) else { continue }
            let listed = files.first { $0.name == name }
            if try !take(number, of: list, as: listed, in: &work) { missing.append(number) }
        }
        let (actor, sender) = (actor, work.sender)
        let message = list.messageID.description
        let event: ExchangeEvent =
            missing.isEmpty
            ? .partsComplete(message: message)
            : .partsMissing(message: message, stream: list.stream.description, parts: missing)
        _ = try home.writing { home throws(Fault) in
            try home.caseFile.apply([event], to: home.relationKey(sender, at: actor))
        }
        guard missing.isEmpty else {
            let shown = missing.prefix(10).map(String.init).joined(separator: ", ")
            let facts = [
                "name": file.name.stem, "count": "\(missing.count)", "parts": missing.count > 10 ? shown + " …" : shown,
            ]
            work.report.findings.append(Finding(.partMissing, facts))
            return
        }
        let copy = try SpoolFile(in: home.layout.home)
        for number in 1...list.parts.count { try copy.write(contentsOf: File(path: path(number, of: list))) }
        let whole = ReceivedFile(copy, path: file.name.stem + ".asice")
        guard try whole.digest() == list.digest else {
            work.report.findings.append(Finding(.partsWholeWrong, ["name": file.name.stem]))
            return try end(file, naming: list, among: files, in: &work)
        }
        _ = try keep(whole, copy: copy, mayBeMixed: false, &work)
        try end(file, naming: list, among: files, in: &work)
    }

    /// The list, when it is good; one that is not is said and left.
    private func list(_ file: ListedFile, _ work: inout ReceivingWork) throws(Fault) -> PartsList? {
        guard file.size <= PartsList.limit else {
            let facts = [
                "name": file.name.text, "folder": work.report.place, "size": "\(file.size)",
                "limit": "\(PartsList.limit)",
            ]
            work.report.findings.append(Finding(.exchangeFileTooLarge, facts))
            return nil
        }
        do throws(Fault) {
            let fetched = try transfer(file, work)
            defer { try? Paths.removeFile(fetched.path) }
            return try PartsList(
                parsing: File.bytes(at: fetched.path, limit: PartsList.limit), named: file.name.text)
        } catch {
            guard error.kind == .badData || error.code == .exchangeFileGone || error.code == .exchangeFileChanged
            else { throw error }
            work.report.findings.append(error.finding)
            return nil
        }
    }

    /// Takes one part, unless it is here already.
    ///
    /// - Returns: whether it is here now.
    private func take(
        _ number: Int, of list: PartsList, as listed: ListedFile?, in work: inout ReceivingWork
    ) throws(Fault) -> Bool {
        let path = path(number, of: list)
        let part = list.parts[number - 1]
        if let status = FileStatus(path), status.isFile, Int(status.size) == part.size { return true }
        guard let listed else { return false }
        guard listed.size == part.size else {
            damaged(listed, &work)
            return false
        }
        for _ in 0..<2 {
            let fetched: Transfer
            do throws(Fault) {
                fetched = try transfer(listed, work)
            } catch {
                guard error.code == .exchangeFileGone || error.code == .exchangeFileChanged else { throw error }
                return false
            }
            if try Digest.of(File(path: fetched.path)).hex == part.digest {
                try Paths.move(fetched.path, to: path)
                return true
            }
            try Paths.removeFile(fetched.path)
            // The beginning may have been of another file: once more, from the start.
            guard fetched.isResumed else { break }
        }
        damaged(listed, &work)
        return false
    }

    private func damaged(_ file: ListedFile, _ work: inout ReceivingWork) {
        work.report.findings.append(Finding(.partDamaged, ["name": file.name.text]))
        // Its place must be free for the one that replaces it.
        remove(file.name, &work)
    }

    /// Removes the parts and their list: from the home, and then from the folder, the list last. As long as it is there,
    /// the next call of an interrupted one finds what there is to remove.
    private func end(
        _ file: ListedFile, naming list: PartsList, among files: [ListedFile], in work: inout ReceivingWork
    ) throws(Fault) {
        for number in 1...list.parts.count { try Paths.removeFile(path(number, of: list)) }
        for part in files
        where part.name.stem == file.name.stem && part.name.kind != .envelope && part.name != file.name {
            remove(part.name, &work)
        }
        remove(file.name, &work)
    }

    /// Where a part is kept that came and was verified.
    private func path(_ number: Int, of list: PartsList) -> String {
        Paths.join(home.layout.transfers, "part-\(list.digest)-\(number)")
    }
}
