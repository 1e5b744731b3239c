internal import Diagnostics
internal import Files

/// One message of a Cargo-IMP file: its type, version and segments.
struct CargoIMPMessage {
    /// A part of a message, which begins with its own label.
    struct Segment {
        let label: String
        var lines: [CargoIMPLine]
    }

    /// `FWB`, `FHL` or another.
    let type: String
    let version: String
    /// Its number in the file, from 1.
    let number: Int
    let line: Int
    /// The lines before it: addresses of the network.
    let header: [String]
    var segments: [Segment] = []

    func all(_ label: String) -> [Segment] { segments.filter { $0.label == label } }

    func first(_ label: String) -> Segment? { segments.first { $0.label == label } }
}

/// Reads the messages of a Cargo-IMP file: lines of any length and any line end, network addresses before them, and
/// lines broken by the network.
struct CargoIMPText {
    private(set) var messages: [CargoIMPMessage] = []
    private(set) var findings = FindingList()
    private let name: String
    private var header: [String] = []

    /// The labels of the segments of a type of message.
    private static func labels(of type: String) -> Set<String> {
        switch type {
        case "FFM": flightManifest
        case "FSU": statuses
        case _ where airManifest.contains(type): airManifestLabels
        default: segments
        }
    }

    /// The messages of CBP's air manifest (CAMIR-Air) and of ACAS that are read.
    static let airManifest: Set<String> = ["FRI", "FRC", "FXI", "FXC", "FSN"]
    private static let airManifestLabels: Set<String> = [
        "WBL", "ARR", "DEP", "AGT", "SHP", "CNE", "TRN", "CSD", "FDA", "RFA", "CED", "CSN", "ERR", "OPI", "OCI", "TXT",
    ]
    private static let flightManifest: Set<String> = ["ULD", "DIM", "OCI", "OSI", "SCI", "SPH", "COR", "CUS"]
    private static let statuses: Set<String> = [
        "BKD", "RCS", "FOH", "RCT", "MAN", "DEP", "PRE", "ARR", "RCF", "AWR", "AWD", "NFD", "DLV", "CCD", "CRC", "DDL",
        "DIS", "TFD", "TRM", "TGC", "DOC", "LNB", "OFD", "OCI", "OSI", "ULD", "SCI",
    ]

    /// The label that a line without one has by its place: the location and waybill of an air manifest; the flight, the
    /// points of unloading and the waybills of a flight manifest.
    private static func impliedLabel(_ text: String, in message: CargoIMPMessage) -> String? {
        let isWaybill =
            text.utf8.count >= 12 && text.dropFirst(3).first == "-"
            && text.utf8.prefix(3).allSatisfy { (48...57).contains($0) }
            && text.utf8.dropFirst(4).prefix(8).allSatisfy { (48...57).contains($0) }
        if airManifest.contains(message.type) {
            return isWaybill ? "AWB" : message.segments.isEmpty ? "CCL" : nil
        }
        guard message.type == "FFM" else { return nil }
        if message.segments.isEmpty { return "FLT" }
        if isWaybill { return "AWB" }
        if text == "CONT" || text == "LAST" { return "END" }
        let first = String(text.prefix { $0 != "/" })
        return isLabel(first) && !flightManifest.contains(first) ? "POU" : nil
    }

    /// The labels of the segments of FWB and FHL.
    private static let segments: Set<String> = [
        "FLT", "RTG", "SHP", "CNE", "AGT", "SSR", "NFY", "ACC", "CVD", "RTD", "OTH", "PPD", "COL", "CER", "ISU", "OSI",
        "CDC", "REF", "COR", "COI", "SII", "ARD", "SPH", "NOM", "SRI", "OPI", "OCI", "MBI", "HBS", "TXT", "HTS",
    ]
    /// The labels of lines within the segments of parties.
    private static let inner: Set<String> = ["NAM", "NM", "ADR", "AD", "LOC"]

    /// The largest file that is read.
    private static let limit = 64 << 20

    init(_ input: SourceFile) throws(Fault) {
        name = input.name
        guard input.source.count <= Self.limit else {
            throw Fault(
                .fileTooLarge, kind: .badData,
                ["path": name, "size": "\(input.source.count)", "limit": "\(Self.limit)"])
        }
        var lines = try TextLines(input.source, named: input.name)
        var isOdd = false
        while let line = try lines.next() {
            let text = Self.text(line.bytes)
            if !isOdd, line.bytes.contains(where: { $0 > 0x7E || (97...122).contains($0) }) {
                isOdd = true
                report(.cargoIMPCharacters, line: line.number)
            }
            if !line.isClosed, !text.isEmpty { report(.cargoIMPUnended, line: line.number) }
            add(text, line.number)
        }
        // What follows the last message belongs to it.
        if let last = messages.indices.last, !header.isEmpty {
            let lines = header.map { CargoIMPLine(label: "", fields: [$0], number: messages[last].line) }
            messages[last].segments.append(CargoIMPMessage.Segment(label: "trailer", lines: lines))
        }
    }

    /// UTF-8 if valid, else Latin 1; control characters are left out.
    private static func text(_ bytes: [UInt8]) -> String {
        let clean = bytes.filter { $0 >= 0x20 || $0 == 0x09 }
        if let text = String(validating: clean, as: UTF8.self) { return SourceText.trimmed(text) }
        return SourceText.trimmed(String(String.UnicodeScalarView(clean.map { Unicode.Scalar($0) })))
    }

    private mutating func report(_ code: FindingCode, line: Int, facts: [String: String] = [:]) {
        findings.append(
            Finding(
                code, at: Place(entry: name, line: line),
                facts.merging(["path": name, "line": "\(line)"]) { first, _ in first }))
    }

    private mutating func add(_ text: String, _ number: Int) {
        guard !text.isEmpty, text != "=", text != "NNNN" else { return }
        if let (type, version) = Self.identification(text) {
            messages.append(
                CargoIMPMessage(
                    type: type, version: version, number: messages.count + 1, line: number, header: header))
            header = []
            return
        }
        guard let last = messages.indices.last, header.isEmpty, !Self.isAddress(text) else {
            header.append(text)
            return
        }
        let fields = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let label = fields[0]
        if let label = Self.impliedLabel(text, in: messages[last]) {
            let line = CargoIMPLine(label: label, fields: fields, number: number)
            messages[last].segments.append(CargoIMPMessage.Segment(label: label, lines: [line]))
        } else if text.first == "/" {
            append(CargoIMPLine(label: "", fields: Array(fields.dropFirst()), number: number), to: last)
        } else if Self.labels(of: messages[last].type).contains(label) {
            let line = CargoIMPLine(label: label, fields: Array(fields.dropFirst()), number: number)
            messages[last].segments.append(CargoIMPMessage.Segment(label: label, lines: [line]))
        } else if Self.inner.contains(label), !messages[last].segments.isEmpty {
            append(CargoIMPLine(label: label, fields: Array(fields.dropFirst()), number: number), to: last)
        } else if messages[last].segments.isEmpty, !Self.isLabel(label) {
            // The line of the air waybill has no label.
            let line = CargoIMPLine(label: "AWB", fields: fields, number: number)
            messages[last].segments.append(CargoIMPMessage.Segment(label: "AWB", lines: [line]))
        } else if Self.isLabel(label) {
            report(.cargoIMPLineUnknown, line: number, facts: ["label": label])
            let line = CargoIMPLine(label: label, fields: Array(fields.dropFirst()), number: number)
            messages[last].segments.append(CargoIMPMessage.Segment(label: label, lines: [line]))
        } else {
            report(.cargoIMPLineBroken, line: number)
            append(CargoIMPLine(label: "+", fields: [text], number: number), to: last)
        }
    }

    private mutating func append(_ line: CargoIMPLine, to message: Int) {
        guard let last = messages[message].segments.indices.last else {
            messages[message].segments.append(CargoIMPMessage.Segment(label: "", lines: [line]))
            return
        }
        messages[message].segments[last].lines.append(line)
    }

    /// The identification of a message, such as `FWB/16`; the version may be missing.
    static func identification(_ text: String) -> (type: String, version: String)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, types.contains(String(parts[0])) else { return nil }
        guard parts.count == 2 else { return (String(parts[0]), "") }
        guard (1...2).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return (String(parts[0]), String(parts[1]))
    }

    private static let types: Set<String> = [
        "FWB", "FHL", "FFM", "FMA", "FNA", "FSU", "FSA", "FSR", "FBL", "FFR", "FFA", "FBR", "FBM", "FDM", "FWR", "FRP",
        "FCC", "FAD", "FUM", "FRI", "FRC", "FRX", "FSN", "FER", "FXH", "FXI", "FXC", "FXX", "FSI", "FSQ", "FSC",
    ]

    /// Whether it is an address line of a Type B telegram: a priority, or the sender after a full stop.
    private static func isAddress(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        if text.first == "." { return (words.first?.utf8.count ?? 0) == 8 }
        return words.count >= 2 && ["QK", "QU", "QD", "QN", "QX", "QP", "QS"].contains(String(words[0]))
            && words.dropFirst().allSatisfy { $0.utf8.count == 7 }
    }

    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// Whether a file begins with Cargo-IMP, possibly after address lines.
    static func isMessage(_ head: [UInt8]) -> Bool {
        let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(8).map { Self.text(Array($0)) }
        for line in lines where !line.isEmpty {
            if identification(line) != nil { return true }
            guard isAddress(line) else { return false }
        }
        return false
    }
}
